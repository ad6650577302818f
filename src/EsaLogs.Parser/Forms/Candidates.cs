using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>The wordings that a message can have by its first words.</summary>
/// <param name="patterns">In the order in which they are tried.</param>
/// <param name="knownWords">True if a form, needed or not, begins with the first word of the message.</param>
internal sealed class Candidates(Pattern[] patterns, bool knownWords)
{
    /// <summary>Those of words that a form begins with, and none that is needed.</summary>
    public static readonly Candidates None = new([], knownWords: true);

    /// <summary>Those of words that no form begins with.</summary>
    public static readonly Candidates Unknown = new([], knownWords: false);

    public Pattern[] Patterns { get; } = patterns;

    public bool KnownWords { get; } = knownWords;

    /// <summary>True if the message can have none of the wordings that are needed.</summary>
    public bool AreNone => Patterns.Length == 0;

    /// <summary>The first wording that the message has, with its captures; null if it has none of them. What has one has known words.</summary>
    [MethodImpl(Compiled.Fully)]
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        knownWords = true;
        foreach (var pattern in Patterns)
        {
            if (pattern.TryMatch(message, captures)) return pattern;
        }

        knownWords = KnownWords;
        return null;
    }
}
