namespace EsaLogs.Forms;

/// <summary>
/// Picks the forms that a line can have by its first words: the first four bytes, and up to eight after the first word (and the id that may
/// follow it). Forms with more fixed words there are tried first.
/// An index for one question finds only the forms that the question needs, but knows the first words of all.
/// </summary>
internal sealed class FormIndex
{
    /// <summary>Bytes of the longer keys.</summary>
    public const int LongKey = 8;

    private const int ShortKey = 4;

    /// <summary>The key of all first words that are numbers.</summary>
    private const ulong NumberKey = '0';

    private static readonly Pattern[] Nothing = [];

    private readonly Dictionary<ulong, Bucket> _buckets;
    private readonly KindSet? _needed;
    private readonly Func<Pattern, bool>? _needs;

    /// <summary>Makes the index of some forms, for a question that needs them all.</summary>
    public FormIndex(IEnumerable<Form> forms)
    {
        _buckets = [];
        var patterns = new List<Pattern?> { null };
        foreach (var form in forms)
        {
            foreach (var segments in form.Templates.SelectMany(Template.Parse))
            {
                var pattern = new Pattern(form, segments, patterns.Count);
                patterns.Add(pattern);
                Add(pattern);
            }
        }

        Patterns = [.. patterns];
    }

    private FormIndex(FormIndex forms, KindSet? needed, Func<Pattern, bool>? needs)
        => (_buckets, Patterns, _needed, _needs) = (forms._buckets, forms.Patterns, needed, needs);

    /// <summary>All wordings, by their numbers, whether the question needs them or not; none has the first.</summary>
    public Pattern?[] Patterns { get; }

    /// <summary>
    /// The index of the same forms for a question that needs those of some kinds, or all where they are null, and of these only the wordings
    /// that <paramref name="needs"/> lets through. No form is read anew.
    /// </summary>
    public FormIndex For(KindSet? kinds, Func<Pattern, bool>? needs = null) => new(this, kinds, needs);

    /// <summary>Finds the wording that a message has, and fills its captures; null if the message has none that the question needs.</summary>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
        => CandidatesOf(message, AfterFirstWord(message, FirstWord(message))).Match(message, captures, out knownWords);

    /// <summary>The wordings that a message can have by its first words; <paramref name="rest"/> is what <see cref="AfterFirstWord"/> gives.</summary>
    public Candidates CandidatesOf(ReadOnlySpan<byte> message, ReadOnlySpan<byte> rest)
    {
        if (!_buckets.TryGetValue(FirstKey(message), out var bucket)) return Candidates.Unknown;
        ulong longKey = Key(rest, LongKey), shortKey = Key(rest, ShortKey);
        var patterns = new List<Pattern>();
        AddNeeded(patterns, bucket[longKey]);
        if (shortKey != longKey) AddNeeded(patterns, bucket[shortKey]);
        if (shortKey != 0) AddNeeded(patterns, bucket[0]);
        return new Candidates([.. patterns], bucket.Knows(message));
    }

    /// <summary>True if no wording that the question needs begins like the message.</summary>
    public bool IsNeedless(ReadOnlySpan<byte> message) => !_buckets.TryGetValue(FirstKey(message), out var bucket) || !bucket.HasAny(IsNeeded);

    /// <summary>Length of the first word with the blank after it.</summary>
    public static int FirstWord(ReadOnlySpan<byte> message)
    {
        for (var at = 0; at < message.Length; at++)
        {
            if (Literal.IsBlank(message[at])) return at + 1;
        }

        return message.Length;
    }

    /// <summary>What follows the first word, and the id that may follow it.</summary>
    public static ReadOnlySpan<byte> AfterFirstWord(ReadOnlySpan<byte> message, int firstWord)
    {
        var at = Literal.SkipBlanks(message, firstWord);
        var id = at;
        while (at < message.Length && Literal.IsDigit(message[at])) at++;
        return message.Slice(at == id ? at : Literal.SkipBlanks(message, at));
    }

    private static ulong FirstKey(ReadOnlySpan<byte> message)
        => message.Length > 0 && Literal.IsDigit(message[0]) ? NumberKey : Key(message, ShortKey);

    /// <summary>
    /// The first bytes, in lower case and blanks in a row as one; less if there are less or an id begins: then what follows it does not make
    /// another key.
    /// </summary>
    private static ulong Key(ReadOnlySpan<byte> text, int length)
    {
        ulong key = 0;
        var wasBlank = false;
        for (var i = 0; i < text.Length && length > 0; i++)
        {
            var isBlank = Literal.IsBlank(text[i]);
            if (isBlank && wasBlank) continue;
            if (Literal.IsDigit(text[i])) break;
            key = (key << 8) | (isBlank ? (byte)' ' : Literal.ToLower(text[i]));
            wasBlank = isBlank;
            length--;
        }

        return key;
    }

    /// <summary>The key of a pattern's words where <see cref="AfterFirstWord"/> finds those of a message; 0 if too few of them are fixed.</summary>
    private static ulong SecondKey(Pattern pattern)
    {
        var beginning = pattern.Beginning;
        var blank = beginning.IndexOf((byte)' ');
        if (blank < 0 && !beginning.IsEmpty) return 0;
        var words = beginning.Slice(Literal.SkipBlanks(beginning, Math.Max(blank, 0)));
        if (words.IsEmpty)
        {
            words = pattern.AfterId;
            words = words.Slice(Literal.SkipBlanks(words, 0));
        }

        // A blank at their end may be the end of the line.
        if (words.Length > 0 && words[words.Length - 1] == ' ') words = words.Slice(0, words.Length - 1);
        return words.Length >= LongKey ? Key(words, LongKey) : words.Length >= ShortKey ? Key(words, ShortKey) : 0;
    }

    private void AddNeeded(List<Pattern> patterns, Pattern[] some)
    {
        foreach (var pattern in some)
        {
            if (IsNeeded(pattern)) patterns.Add(pattern);
        }
    }

    private bool IsNeeded(Pattern pattern) => _needed?.Contains(pattern.Kind) != false && _needs?.Invoke(pattern) != false;

    private void Add(Pattern pattern)
    {
        var beginning = pattern.Beginning;
        var isNumber = beginning.IsEmpty && pattern.AfterId.Length > ShortKey;
        if (beginning.Length < ShortKey && !isNumber) throw new FormatException($"Form {pattern.Form.Name} begins with fewer than four fixed characters.");
        var key = isNumber ? NumberKey : Key(beginning, ShortKey);
        if (!_buckets.TryGetValue(key, out var bucket)) _buckets.Add(key, bucket = new Bucket());

        // The words of other logs are no sign that a line of a mail log is understood.
        if (pattern.Form.Kind != EntryKind.OtherLog) bucket.AddWord(beginning);
        bucket.Add(SecondKey(pattern), pattern);
    }

    /// <summary>The patterns of one first word by their second key, in the order of the catalogue.</summary>
    private sealed class Bucket
    {
        private readonly List<byte[]> _words = [];
        private readonly Dictionary<ulong, Pattern[]> _byKey = [];

        public Pattern[] this[ulong key] => _byKey.TryGetValue(key, out var patterns) ? patterns : Nothing;

        /// <summary>True if a needed wording is in the bucket; else it has first words alone.</summary>
        public bool HasAny(Predicate<Pattern> isNeeded)
        {
            foreach (var patterns in _byKey.Values)
            {
                if (Array.Exists(patterns, isNeeded)) return true;
            }

            return false;
        }

        /// <summary>Notes the first word of a form, with the blank after it.</summary>
        public void AddWord(ReadOnlySpan<byte> beginning)
        {
            var length = beginning.IndexOf((byte)' ') + 1;
            var word = beginning.Slice(0, length == 0 ? beginning.Length : length).ToArray();
            if (!_words.Exists(known => known.AsSpan().SequenceEqual(word))) _words.Add(word);
        }

        /// <summary>True if a form begins with the first word of the message.</summary>
        public bool Knows(ReadOnlySpan<byte> message)
        {
            foreach (var word in _words)
            {
                if (Literal.StartsWith(message, word)) return true;
            }

            return false;
        }

        public void Add(ulong key, Pattern pattern) => _byKey[key] = [.. this[key], pattern];
    }
}
