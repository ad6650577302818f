using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Remembers what <see cref="FormIndex"/> said of first words, by the bytes themselves, and which wordings the fixed words after them leave: a
/// log begins its lines in a few hundred ways, so nearly every line costs two or three looks here. It leaves out no wording that the message
/// has. For one thread at a time.
/// </summary>
internal sealed class FormMemo(FormIndex index)
{
    private const int Places = 2048;

    /// <summary>Shorter first words are no key by themselves: what the index makes of them depends on what follows.</summary>
    private const int ShortestWord = 4;

    private const int NeedlessPlaces = 64;

    private const ulong FirstFactor = 0xC2B2AE3D27D4EB4F;
    private const ulong SecondFactor = 0x9E3779B97F4A7C15;

    private readonly FormNode?[] _places = new FormNode?[Places];

    /// <summary>First words of forms of which the question needs none: what follows them does not matter.</summary>
    private readonly WordKey[] _needless = new WordKey[NeedlessPlaces];

    /// <inheritdoc cref="FormIndex.Match"/>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        Find(message, WordKey.FirstWord(message), out var candidates);
        return candidates.Match(message, captures, out knownWords);
    }

    /// <summary>True for a first word, with the blank after it, of forms of which the question needs none; told of words that were met before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNeedless(in WordKey word)
    {
        ref readonly var needless = ref NeedlessPlace(word);
        return needless.Bytes == word.Bytes && needless.Length == word.Length && word.Length > 0;
    }

    /// <summary>
    /// The wordings that a message can have, which begins with that first word; false if it is so short, or so oddly spaced, that they could be
    /// others when more of it comes.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    public bool Find(ReadOnlySpan<byte> message, in WordKey word, out Candidates candidates)
    {
        var key = new WordKey(message, Literal.SkipBlanks(message, word.Length), WordKey.MaximumLength);

        // Each key has two places, so that two that come often do not drive each other out.
        var place = Place(word, key);
        var node = _places[place];
        if (node?.Begins(message, word, key) != true) node = _places[place ^ 1];
        if (node?.Begins(message, word, key) != true)
        {
            candidates = index.CandidatesOf(message, message.Slice(key.Start));
            if (word.Length < ShortestWord || key.HasWideBlank) return false;
            if (candidates.KnownWords && word.Length <= WordKey.MaximumLength && word.EndsWithBlank && index.IsNeedless(message)) NeedlessPlace(word) = word;
            _places[place ^ 1] = _places[place];
            _places[place] = node = new FormNode(key, message.Slice(0, key.End), candidates);
        }

        while (node.NextLength > 0 && key.IsWhole)
        {
            var next = new WordKey(message, key.End, node.NextLength);
            var longer = node.Find(next);
            if (longer is null)
            {
                if (next.HasWideBlank || (key.EndsWithBlank && next.BeginsWithBlank)) break;
                longer = node.Add(next, message.Slice(0, next.End));
            }

            (key, node) = (next, longer);
        }

        candidates = node.Candidates;
        return key.IsWhole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref WordKey NeedlessPlace(in WordKey word) => ref _needless[(uint)((word.Bytes * FirstFactor) >> 40) % NeedlessPlaces];

    [MethodImpl(Compiled.Fully)]
    private static uint Place(in WordKey word, in WordKey key)
    {
        var own = key.Bytes ^ ((ulong)(uint)word.Length << 32) ^ ((ulong)(uint)key.Length << 56);
        return (uint)(((own * SecondFactor) ^ (word.Bytes * FirstFactor)) >> 40) % Places;
    }
}
