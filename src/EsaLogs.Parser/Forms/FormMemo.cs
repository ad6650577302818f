using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

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

    private readonly Place[] _places = new Place[Places];

    private readonly NeedlessWords _needless = new();

    /// <inheritdoc cref="FormIndex.Patterns"/>
    public Pattern?[] Patterns => index.Patterns;

    /// <summary>What messages of wordings that were met begin with.</summary>
    public Stencils Stencils { get; } = new();

    /// <summary>What a line with a time must get through to be of any moment, whatever it says; null where every line does.</summary>
    public LineSieve? Sieve { get; init; }

    /// <inheritdoc cref="FormIndex.Match"/>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        Find(message, out var candidates, out _);
        return candidates.Match(message, captures, out knownWords);
    }

    /// <summary>True for words of forms of which the question needs none; told of words that were met before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNeedless(ReadOnlySpan<byte> message)
    {
        // Where the first word alone is needless, what stands behind it is not looked at.
        if (_needless.ContainFirstOf(message)) return true;
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && message.Length >= WordKey.WindowLength && WordKey.TryReadId(ref MemoryMarshal.GetReference(message), out var first, out var behind, out var shapes))
            return _needless.Contain(first, behind, shapes);
#endif
        WordKey.Read(message, out var word, out var key);
        return _needless.Contain(word, key);
    }

    /// <summary>
    /// The wordings that a message can have, which begins with those words; false if it is so short, or so oddly spaced, that they could be
    /// others when more of it comes. <paramref name="told"/> is how much of the message told them, where they are told so.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    public bool Find(ReadOnlySpan<byte> message, out Candidates candidates, out int told)
    {
        told = int.MaxValue;
        candidates = Candidates.None;
        if (_needless.ContainFirstOf(message)) return true;
        WordKey.Read(message, out var word, out var key);
        if (_needless.Contain(word, key)) return true;
        var node = NodeOf(message, word, key) ?? Add(message, word, key, out candidates);
        if (node is null) return false;
        if (node.Candidates is { AreNone: true, KnownWords: true }) _needless.Add(word, key);
        var (end, isWhole) = (key.End, key.IsWhole);
        while (node.NextLength > 0 && isWhole)
        {
            if (node.Follow(message, ref end) is { } followed)
            {
                node = followed;
                continue;
            }

            var next = new WordKey(message, end, node.NextLength);
            var longer = node.Find(next);
            if (longer is null)
            {
                if (next.HasWideBlank || (Literal.IsBlank(message[end - 1]) && next.BeginsWithBlank)) break;
                longer = node.Add(next, message.Slice(0, next.End));
            }

            (node, end, isWhole) = (longer, next.End, next.IsWhole);
        }

        candidates = node.Candidates;

        // Where a digit ended the last key, that told, too.
        if (isWhole) told = end < message.Length && Literal.IsDigit(message[end]) ? end + 1 : end;
        return isWhole;
    }

    /// <summary>What is known of a beginning; null if it is met for the first time. Each has two places, so that two that come often do not drive each other out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FormNode? NodeOf(ReadOnlySpan<byte> message, in WordKey word, in WordKey key)
    {
        var place = WordKey.Place(word, key, Places);
        return _places[place].NodeOf(message, word, key) ?? _places[place ^ 1].NodeOf(message, word, key);
    }

    /// <summary>Asks the index, and notes what it says; null where the words are too short to tell.</summary>
    [MethodImpl(Compiled.Fully)]
    private FormNode? Add(ReadOnlySpan<byte> message, in WordKey word, in WordKey key, out Candidates candidates)
    {
        candidates = index.CandidatesOf(message, message.Slice(key.Start));
        if (word.Length < ShortestWord || key.HasWideBlank) return null;
        if (candidates.KnownWords && index.IsNeedless(message)) _needless.Add(word);
        var place = WordKey.Place(word, key, Places);
        _places[place ^ 1] = _places[place];
        var node = new FormNode(message.Slice(0, key.End), candidates);
        _places[place] = new Place(message, word, key, node);
        return node;
    }

    /// <summary>A first word with the key behind it, and what is known of messages that begin so.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Place(ReadOnlySpan<byte> message, in WordKey word, in WordKey key, FormNode node)
    {
        private readonly ulong _word = word.Bytes;
        private readonly ulong _key = key.Bytes;
        private readonly int _wordLength = word.Length;
        private readonly int _keyShape = key.Shape;
        private readonly FormNode? _node = node;

        /// <summary>The word, where it is longer than its bytes.</summary>
        private readonly byte[]? _longWord = word.Length > WordKey.MaximumLength ? message.Slice(0, word.Length).ToArray() : null;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public FormNode? NodeOf(ReadOnlySpan<byte> message, in WordKey word, in WordKey key)
            => _key == key.Bytes && _word == word.Bytes && _wordLength == word.Length && _keyShape == key.Shape
                && (_longWord is null || message.StartsWith(_longWord)) ? _node : null;
    }
}
