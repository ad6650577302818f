namespace EsaLogs.Input;

/// <summary>The compressed bytes, with the last piece handed out kept: the decompressor takes more than it needs, and the rest is the next member's.</summary>
internal sealed class GzipInput(Stream source) : ForwardStream
{
    private const int Size = 32 * 1024;

    private byte[] _piece = [];
    private int _handedFrom;
    private int _at;
    private int _length;

    /// <summary>The next byte; -1 at the end.</summary>
    public int Take() => _at < _length || Fill() ? _piece[_at++] : -1;

    /// <summary>Hands the decompressor a piece.</summary>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _length && !Fill()) return 0;
        _handedFrom = _at;
        var taken = Math.Min(count, _length - _at);
        Array.Copy(_piece, _at, buffer, offset, taken);
        _at += taken;
        return taken;
    }

    /// <summary>Goes back into the piece handed out last, and on behind the given bytes; false if they are not there.</summary>
    public bool SkipTo(ReadOnlySpan<byte> wanted)
    {
        KeepRest(wanted.Length);
        var found = new ReadOnlySpan<byte>(_piece, _handedFrom, Math.Min(_length, _at + wanted.Length) - _handedFrom).IndexOf(wanted);
        if (found < 0) return false;
        _at = _handedFrom + found + wanted.Length;
        return true;
    }

    private bool Fill()
    {
        if (_piece.Length == 0) _piece = new byte[Size];
        _handedFrom = _at = 0;
        _length = source.Read(_piece, 0, _piece.Length);
        return _length > 0;
    }

    /// <summary>Makes sure that <paramref name="more"/> bytes behind the piece handed out are there too, if the source has them.</summary>
    private void KeepRest(int more)
    {
        if (_length - _at >= more) return;
        if (_piece.Length - _length < more) Array.Resize(ref _piece, _length + more);
        for (int read; _length - _at < more && (read = source.Read(_piece, _length, more - (_length - _at))) > 0;) _length += read;
    }
}

/// <summary>CRC-32 as gzip has it (ISO 3309), eight bytes at a time. (.NET has none without a package.)</summary>
internal sealed class Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    public void Reset() => _state = uint.MaxValue;

    public void Add(byte[] buffer, int offset, int count)
    {
        var state = _state;
        var end = offset + count;
        for (; end - offset >= 8; offset += 8)
        {
            state ^= BitConverter.ToUInt32(buffer, offset);
            var next = BitConverter.ToUInt32(buffer, offset + 4);
            state = Tables[7][state & 0xFF] ^ Tables[6][(state >> 8) & 0xFF] ^ Tables[5][(state >> 16) & 0xFF] ^ Tables[4][state >> 24]
                ^ Tables[3][next & 0xFF] ^ Tables[2][(next >> 8) & 0xFF] ^ Tables[1][(next >> 16) & 0xFF] ^ Tables[0][next >> 24];
        }

        for (; offset < end; offset++) state = Tables[0][(state ^ buffer[offset]) & 0xFF] ^ (state >> 8);
        _state = state;
    }

    private static uint[][] MakeTables()
    {
        const uint Polynomial = 0xEDB88320;
        var tables = new uint[8][];
        for (var t = 0; t < tables.Length; t++) tables[t] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            tables[0][i] = value;
        }

        for (var t = 1; t < tables.Length; t++)
        {
            for (var i = 0; i < 256; i++) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
        }

        return tables;
    }
}
