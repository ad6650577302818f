using System.Runtime.CompilerServices;

namespace EsaLogs.Queries;

/// <summary>
/// The conditions of a query: the values of one filter are alternatives, different filters must all hold.
/// A filter without values asks nothing; a filter with values never matches an empty property.
/// </summary>
internal sealed class RecordFilter<TRecord>
    where TRecord : class
{
    private readonly List<Func<TRecord, bool>> _conditions = [];

    [MethodImpl(Compiled.Fully)]
    public bool Matches(TRecord record)
    {
        foreach (var condition in _conditions)
        {
            if (!condition(record)) return false;
        }

        return true;
    }

    public RecordFilter<TRecord> When(bool asked, Func<TRecord, bool> condition)
    {
        if (asked) _conditions.Add(condition);
        return this;
    }

    /// <summary>A closed set: the property holds the name of one of the values.</summary>
    public RecordFilter<TRecord> OneOf<TEnum>(IReadOnlyList<TEnum>? values, Func<TRecord, string?> property)
        where TEnum : struct, Enum
    {
        if (values is not { Count: > 0 }) return this;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values) names.Add(value.ToString());
        return When(asked: true, record => property(record) is { } value && names.Contains(value));
    }

    /// <summary>Ids.</summary>
    public RecordFilter<TRecord> Id(string filter, IReadOnlyList<long>? values, Func<TRecord, long?> property)
    {
        Impossible.Ids(filter, values);
        if (values is not { Count: > 0 }) return this;
        var ids = new HashSet<long>(values);
        return When(asked: true, record => property(record) is { } id && ids.Contains(id));
    }

    /// <summary>Text with wildcards.</summary>
    public RecordFilter<TRecord> Text(string filter, IReadOnlyList<string>? values, Func<TRecord, string?> property)
        => Patterns(filter, values, value => WildcardPattern.Parse(filter, value).IsMatch, record => property(record) is { } text ? [text] : []);

    /// <summary>Text with wildcards; without <c>*</c> and <c>?</c>, a part of the property.</summary>
    public RecordFilter<TRecord> Part(string filter, IReadOnlyList<string>? values, Func<TRecord, string?> property)
        => Patterns(filter, values, value => WildcardPattern.ParsePart(filter, value).IsMatch, record => property(record) is { } text ? [text] : []);

    /// <summary>Text with wildcards, against each element of a list.</summary>
    public RecordFilter<TRecord> Text(string filter, IReadOnlyList<string>? values, Func<TRecord, IEnumerable<string>> property)
        => Patterns(filter, values, value => WildcardPattern.Parse(filter, value).IsMatch, property);

    /// <summary>Addresses, networks, or text with wildcards.</summary>
    public RecordFilter<TRecord> Address(string filter, IReadOnlyList<string>? values, Func<TRecord, string?> property)
        => Patterns(filter, values, value => AddressPattern.Parse(filter, value).IsMatch, record => property(record) is { } text ? [text] : []);

    private RecordFilter<TRecord> Patterns(
        string filter, IReadOnlyList<string>? values, Func<string, Func<string, bool>> parse, Func<TRecord, IEnumerable<string>> property)
    {
        if (values is not { Count: > 0 }) return this;
        Impossible.Texts(filter, values);
        var patterns = values.Select(parse).ToArray();
        return When(asked: true, record =>
        {
            foreach (var text in property(record))
            {
                foreach (var pattern in patterns)
                {
                    if (pattern(text)) return true;
                }
            }

            return false;
        });
    }
}
