using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>
/// Remembers what <see cref="FormIndex"/> said of first words, by the bytes themselves, and which wordings the fixed words after them leave: a
/// log begins its lines in a few hundred ways, so nearly every line costs two or three looks here. It leaves out no wording that the message
/// has. For one thread at a time.
/// </summary>
internal sealed class FormMemo(FormIndex index)
{
    private const int Slots = 2048;

    /// <summary>Shorter first words are no key by themselves: what the index makes of them depends on what follows.</summary>
    private const int ShortestWord = 4;

    private readonly Slot[] _slots = new Slot[Slots];
    private int _nodes;

    /// <inheritdoc cref="FormIndex.Match"/>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        Find(message, out var candidates);
        return candidates.Match(message, captures, out knownWords);
    }

    /// <summary>
    /// The wordings that a message can have; false if it is so short, or so oddly spaced, that they could be others when more of it comes.
    /// </summary>
    public bool Find(ReadOnlySpan<byte> message, out Candidates candidates)
    {
        var word = WordKey.FirstWord(message);
        var key = new WordKey(message, Literal.SkipBlanks(message, word.End), WordKey.MaximumLength);
        var node = Recall(word.Length, word, key);
        if (node is null || !node.HasWord(message, word.Length))
        {
            candidates = index.CandidatesOf(message, message.Slice(key.Start));
            if (word.Length < ShortestWord || key.HasWideBlank) return false;
            node = Remember(word.Length, word, key, candidates, message);
        }

        while (node.NextLength > 0 && key.IsWhole)
        {
            var next = new WordKey(message, key.End, node.NextLength);
            var longer = Recall(node.Number, default, next);
            if (longer is null)
            {
                if (next.HasWideBlank || (key.EndsWithBlank && next.BeginsWithBlank)) break;
                longer = Remember(node.Number, default, next, node.Candidates, message);
            }

            (key, node) = (next, longer);
        }

        candidates = node.Candidates;
        return key.IsWhole;
    }

    private Node? Recall(int parent, in WordKey word, in WordKey key)
    {
        // Each key has two places, so that two that come often do not drive each other out.
        var place = Place(parent, word, key);
        return _slots[place].Holds(parent, word, key) ? _slots[place].Node
            : _slots[place ^ 1].Holds(parent, word, key) ? _slots[place ^ 1].Node
            : null;
    }

    private Node Remember(int parent, in WordKey word, in WordKey key, Candidates candidates, ReadOnlySpan<byte> message)
    {
        var node = Node.Of(--_nodes, candidates, message.Slice(0, key.End));
        var place = Place(parent, word, key);
        _slots[place ^ 1] = _slots[place];
        _slots[place] = new Slot(parent, word.Bytes, key.Bytes, key.Length, node);
        return node;
    }

    private static uint Place(int parent, in WordKey word, in WordKey key)
    {
        var own = key.Bytes ^ ((ulong)(uint)parent << 32) ^ ((ulong)key.Length << 20);
        return (uint)(((own * 0x9E3779B97F4A7C15) ^ (word.Bytes * 0xC2B2AE3D27D4EB4F)) >> 40) % Slots;
    }

    /// <summary>The wordings that a beginning leaves, and how many bytes after it tell them further apart; 0 if no more of it is fixed.</summary>
    private sealed class Node(int number, byte[] beginning, Candidates candidates, int nextLength)
    {
        /// <summary>Negative, to be told from the length of a first word.</summary>
        public int Number { get; } = number;

        public Candidates Candidates { get; } = candidates;

        public int NextLength { get; } = nextLength;

        /// <summary>Those of some wordings that can begin so. Bytes after it count only as far as they are fixed in all that have any.</summary>
        public static Node Of(int number, Candidates candidates, ReadOnlySpan<byte> beginning)
        {
            var words = new Beginning(beginning);
            var left = new List<Pattern>();
            var (nextLength, count) = (WordKey.MaximumLength, 0);
            foreach (var pattern in candidates.Patterns ?? [])
            {
                if (!words.IsOf(pattern, out var further)) continue;
                left.Add(pattern);
                if (further == 0) continue;
                nextLength = Math.Min(nextLength, further);
                count++;
            }

            return new Node(number, beginning.ToArray(), candidates with { Patterns = [.. left] }, count > 1 ? nextLength : 0);
        }

        /// <summary>True if the message has the same first word also behind the bytes that are its key.</summary>
        public bool HasWord(ReadOnlySpan<byte> message, int length)
            => length <= WordKey.MaximumLength || message.Slice(0, length).SequenceEqual(beginning.AsSpan(0, length));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly struct Slot(int parent, ulong word, ulong bytes, int length, Node node)
    {
        public Node Node { get; } = node;

        public bool Holds(int theParent, in WordKey theWord, in WordKey key)
            => bytes == key.Bytes && word == theWord.Bytes && parent == theParent && length == key.Length && Node is not null;
    }
}
