namespace EsaLogs.Forms;

/// <summary>
/// Turns slices of a line into strings. The same few values (interfaces, sender groups, ciphers, profiles) come again and again; they are
/// made once.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int MaximumLength = 64;

    private readonly string?[] _slots = new string?[Slots];

    public string Get(byte[] buffer, int start, int length)
    {
        if (length == 0) return "";
        if (length > MaximumLength) return LogText.Decode(buffer, start, length);
        var bytes = new ReadOnlySpan<byte>(buffer, start, length);
        ref var slot = ref _slots[Hash(bytes) & (Slots - 1)];
        if (slot is not null && Same(slot, bytes)) return slot;
        slot = LogText.Decode(buffer, start, length);
        return slot;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261;
        foreach (var value in bytes) hash = (hash ^ value) * 16777619;
        return hash ^ (hash >> 15);
    }

    /// <summary>True for the same ASCII text; text with other characters is made anew.</summary>
    private static bool Same(string text, ReadOnlySpan<byte> bytes)
    {
        if (text.Length != bytes.Length) return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i] || bytes[i] is < 32 or > 126) return false;
        }

        return true;
    }
}
