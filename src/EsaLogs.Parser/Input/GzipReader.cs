using System.IO.Compression;

namespace EsaLogs.Input;

/// <summary>
/// Reads gzip (RFC 1952): all members of a file, each checked against its length and CRC. The framework's own stream passes over a file
/// that is cut off, and on .NET Framework over all members but the first.
/// </summary>
internal sealed class GzipReader(Stream source) : ForwardStream
{
    private readonly GzipInput _input = new(source);
    private readonly Crc32 _crc = new();
    private DeflateStream? _member;
    private uint _size;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            if (_member is null && !TryBegin()) return 0;
            var read = _member!.Read(buffer, offset, count);
            if (read > 0)
            {
                _crc.Add(buffer, offset, read);
                _size += (uint)read;
                return read;
            }

            End();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _input.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Begins the next member; false at the end. Some tapes and tools pad with zeros, which is no damage.</summary>
    private bool TryBegin()
    {
        var first = _input.Take();
        while (first == 0) first = _input.Take();
        if (first < 0) return false;
        GzipHeader.Skip(_input, first);
        _crc.Reset();
        _size = 0;
        _member = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>Checks what stands behind a member, which also tells where it ended: the decompressor has read further.</summary>
    private void End()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.Value);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(trailer.Slice(4), _size);
        if (!_input.SkipTo(trailer)) throw new InvalidDataException("The compressed data is cut off, or its checksum is wrong.");
    }
}

/// <summary>The header of a gzip member.</summary>
internal static class GzipHeader
{
    public static void Skip(GzipInput input, int first)
    {
        if (first != 0x1F || input.Take() != 0x8B || input.Take() != 8) throw new InvalidDataException("After the compressed data comes something else.");
        var flags = Required(input);
        for (var i = 0; i < 6; i++) Required(input);
        if ((flags & 4) != 0)
        {
            var length = Required(input) | (Required(input) << 8);
            for (; length > 0; length--) Required(input);
        }

        if ((flags & 8) != 0) SkipText(input);
        if ((flags & 16) != 0) SkipText(input);
        if ((flags & 2) != 0)
        {
            Required(input);
            Required(input);
        }
    }

    private static void SkipText(GzipInput input)
    {
        while (Required(input) != 0)
        {
        }
    }

    private static int Required(GzipInput input)
    {
        var value = input.Take();
        return value >= 0 ? value : throw new InvalidDataException("The compressed data is cut off.");
    }
}
