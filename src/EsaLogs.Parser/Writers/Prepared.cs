using System.Runtime.CompilerServices;

namespace EsaLogs.Writers;

/// <summary>
/// Text that is written again and again. It is followed by as many bytes as it takes to copy it in one go, whatever its length: most of it is
/// so short that finding out how to copy it takes longer.
/// </summary>
internal readonly struct Prepared
{
    /// <summary>What is copied in one go.</summary>
    public const int Wide = 32;

    private readonly byte[] _bytes;

    /// <summary>Prepares text that is known to be ASCII.</summary>
    public Prepared(string text)
    {
        _bytes = Utf8Output.Ascii(text);
        Length = _bytes.Length;
        if (Length < Wide) Array.Resize(ref _bytes, Wide);
    }

    public int Length { get; }

    /// <summary>A short text, and what follows it: always as many bytes.</summary>
    public ReadOnlySpan<byte> Beginning
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_bytes, 0, Wide);
    }

    public ReadOnlySpan<byte> All => _bytes;
}
