using System.Globalization;
using EsaLogs.Records;

namespace EsaLogs.Queries;

/// <summary>A condition on any property by its name: <c>--where PROPERTY=PATTERN</c>. Of a list, one element must match; an empty property matches only an empty pattern.</summary>
public sealed class PropertyPattern
{
    private readonly string _property;
    private readonly WildcardPattern _pattern;

    private PropertyPattern(string property, string pattern)
    {
        _property = property;
        _pattern = WildcardPattern.Parse("Where", pattern);
    }

    /// <summary>Reads <c>Property=Pattern</c>; a property that <typeparamref name="TRecord"/> does not have is a <see cref="QueryException"/>.</summary>
    public static PropertyPattern Parse<TRecord>(string text, TRecord blank)
        where TRecord : class, IEsaRecord
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (blank is null) throw new ArgumentNullException(nameof(blank));
        var equals = text.IndexOf('=');
        if (equals <= 0) throw new QueryException("Where", $"'{text}' is no condition. Write it as PROPERTY=PATTERN.");

        var names = PropertyNames.Of(blank);
        var asked = text.Substring(0, equals);
        var name = names.FirstOrDefault(candidate => string.Equals(candidate, asked, StringComparison.OrdinalIgnoreCase))
            ?? throw new QueryException("Where", $"There is no property '{asked}'. There are: {string.Join(", ", names)}.");
        return new PropertyPattern(name, text.Substring(equals + 1));
    }

    internal bool IsMatch<TRecord>(TRecord record)
        where TRecord : class, IEsaRecord
    {
        var visitor = new MatchVisitor(_property, _pattern);
        record.Accept(ref visitor);
        return visitor.Matched;
    }

    private struct MatchVisitor(string property, WildcardPattern pattern) : IFieldVisitor
    {
        public bool Matched { get; private set; }

        public void Visit(string name, string? value)
        {
            if (string.Equals(name, property, StringComparison.Ordinal)) Matched |= pattern.IsMatch(value ?? "");
        }

        public void Visit(string name, long? value) => Visit(name, value?.ToString(CultureInfo.InvariantCulture));

        public void Visit(string name, double? value) => Visit(name, value?.ToString(CultureInfo.InvariantCulture));

        public void Visit(string name, bool? value) => Visit(name, value is null ? null : value.Value ? "true" : "false");

        public void Visit(string name, DateTime? value) => Visit(name, value is { } time ? IsoTime.Format(time) : null);

        public void Visit(string name, TextList value)
        {
            if (value.Count == 0) Visit(name, (string?)null);
            foreach (var text in value) Visit(name, text);
        }

        public void Visit(string name, IdList value)
        {
            if (value.Count == 0) Visit(name, (string?)null);
            foreach (var id in value) Visit(name, id);
        }

        public void Visit(string name, FieldList value) => Visit(name, value.ToString());

        public void Visit(string name, CountList value) => Visit(name, value.ToString());

        public void Visit<T>(string name, RecordList<T> value)
            where T : class, IEsaRecord
        {
            if (value.Count == 0) Visit(name, (string?)null);
            foreach (var item in value) Visit(name, item.ToString());
        }
    }
}
