using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>The wordings that a message can have by its first words.</summary>
/// <param name="Patterns">In the order in which they are tried; null for none.</param>
/// <param name="KnownWords">True if a form, needed or not, begins with the first word of the message.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidates(Pattern[]? Patterns, bool KnownWords)
{
    /// <summary>True if the message can have none of the wordings that are needed.</summary>
    public bool AreNone => Patterns is null or { Length: 0 };

    /// <summary>The first wording that the message has, with its captures; null if it has none of them. What has one has known words.</summary>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        knownWords = true;
        foreach (var pattern in Patterns ?? [])
        {
            if (pattern.TryMatch(message, captures)) return pattern;
        }

        knownWords = KnownWords;
        return null;
    }
}
