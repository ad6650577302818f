namespace EsaLogs.Forms;

/// <summary>
/// Picks the forms that a line can have by its first bytes: the first four, and where an id follows the first word, the first four after it.
/// An index for one question holds only the forms that the question needs, but knows the first words of all.
/// </summary>
internal sealed class FormIndex
{
    private static readonly Pattern[] Nothing = [];

    private readonly Dictionary<uint, Bucket> _buckets = [];

    /// <summary>Makes the index of the forms of some kinds; of all forms where <paramref name="kinds"/> is null.</summary>
    public FormIndex(IEnumerable<Form> forms, IReadOnlyCollection<EntryKind>? kinds = null)
    {
        foreach (var form in forms)
        {
            var needed = kinds is null || kinds.Contains(form.Kind);
            foreach (var segments in form.Templates.SelectMany(Template.Parse)) Add(new Pattern(form, segments), needed);
        }

        foreach (var bucket in _buckets.Values) bucket.Freeze();
    }

    /// <summary>Finds the wording that a message has, and fills its captures; null if the message has none that the question needs.</summary>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        knownWords = _buckets.TryGetValue(Key(message), out var bucket);
        if (!knownWords || bucket!.IsEmpty) return null;
        foreach (var pattern in bucket.Candidates(message))
        {
            if (pattern.TryMatch(message, captures)) return pattern;
        }

        return null;
    }

    /// <summary>The first four bytes, in lower case; less if there are less.</summary>
    private static uint Key(ReadOnlySpan<byte> text)
    {
        uint key = 0;
        for (var i = 0; i < 4 && i < text.Length; i++) key = (key << 8) | Literal.ToLower(text[i]);
        return key;
    }

    /// <summary>The key of what follows the first word and an id; 0 if no id follows it.</summary>
    private static uint KeyAfterId(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)' ');
        if (at < 0) return 0;
        while (at < text.Length && Literal.IsBlank(text[at])) at++;
        var id = at;
        while (at < text.Length && (uint)(text[at] - '0') <= 9) at++;
        if (at == id) return 0;
        return Key(SkipBlanks(text.Slice(at)));
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Literal.IsBlank(text[at])) at++;
        return text.Slice(at);
    }

    private void Add(Pattern pattern, bool needed)
    {
        var beginning = pattern.Beginning;
        if (beginning.Length < 4) throw new FormatException($"Form {pattern.Form.Name} begins with fewer than four fixed characters.");
        var key = Key(beginning);
        if (!_buckets.TryGetValue(key, out var bucket)) _buckets.Add(key, bucket = new Bucket());
        if (!needed) return;

        // The words after an id tell forms apart only if the id is what follows the first word, and if there are enough of them.
        var isFirst = beginning.IndexOf((byte)' ') == beginning.Length - 1;
        var after = isFirst ? SkipBlanks(pattern.AfterId) : default;
        bucket.Add(after.Length < 4 ? 0 : Key(after), pattern);
    }

    /// <summary>The patterns of one first word, in the order of the catalogue.</summary>
    private sealed class Bucket
    {
        private readonly List<(uint Key, Pattern Pattern)> _all = [];
        private Dictionary<uint, Pattern[]> _byKey = [];

        public bool IsEmpty => _all.Count == 0;

        public void Add(uint key, Pattern pattern) => _all.Add((key, pattern));

        public Pattern[] Candidates(ReadOnlySpan<byte> message)
        {
            var key = KeyAfterId(message);
            return _byKey.TryGetValue(key, out var patterns) ? patterns : _byKey.TryGetValue(0, out patterns) ? patterns : Nothing;
        }

        public void Freeze()
            => _byKey = _all.Select(entry => entry.Key).Distinct()
                .ToDictionary(key => key, key => _all.Where(entry => entry.Key == key || entry.Key == 0).Select(entry => entry.Pattern).ToArray());
    }
}
