using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>
/// The conditions of a query: the values of one filter are alternatives, different filters must all hold.
/// A filter without values asks nothing; a filter with values never matches an empty property.
/// </summary>
internal sealed class RecordFilter<TRecord>
    where TRecord : class
{
    private readonly List<Func<TRecord, bool>> _conditions = [];
    private readonly List<RelatedIds> _relatedIds = [];

    /// <summary>What the filters say of the messages that alone can fulfil them, each by itself, in their order.</summary>
    public IReadOnlyList<RelatedIds> RelatedIds => _relatedIds;

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
        var names = new string[values.Count];
        for (var i = 0; i < names.Length; i++) names[i] = values[i].ToString();
        return When(asked: true, record => IsAmong(names, property(record)));
    }

    /// <summary>True for one of a few names.</summary>
    [MethodImpl(Compiled.Fully)]
    private static bool IsAmong(string[] names, string? name)
    {
        foreach (var one in names)
        {
            if (string.Equals(one, name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>MIDs.</summary>
    public RecordFilter<TRecord> Mid(IReadOnlyList<long>? values, Func<TRecord, long?> property)
        => Id(nameof(Mid), values, property, static ids => Tracking.RelatedIds.Of(ids, [], []));

    /// <summary>ICIDs.</summary>
    public RecordFilter<TRecord> Icid(IReadOnlyList<long>? values, Func<TRecord, long?> property)
        => Id(nameof(Icid), values, property, static ids => Tracking.RelatedIds.Of([], ids, []));

    /// <summary>DCIDs.</summary>
    public RecordFilter<TRecord> Dcid(IReadOnlyList<long>? values, Func<TRecord, long?> property)
        => Id(nameof(Dcid), values, property, static ids => Tracking.RelatedIds.Of([], [], ids));

    /// <summary>Text with wildcards. Here and below, the fields are those that tell the property of a message, whatever line they are of.</summary>
    public RecordFilter<TRecord> Text(string filter, IReadOnlyList<string>? values, Func<TRecord, string?> property, params Field[] toldBy)
        => Patterns(filter, values, value => WildcardPattern.Parse(filter, value).IsMatch, record => property(record) is { } text ? [text] : [], toldBy);

    /// <summary>Text with wildcards; without <c>*</c> and <c>?</c>, a part of the property.</summary>
    public RecordFilter<TRecord> Part(string filter, IReadOnlyList<string>? values, Func<TRecord, string?> property, params Field[] toldBy)
        => Patterns(filter, values, value => WildcardPattern.ParsePart(filter, value).IsMatch, record => property(record) is { } text ? [text] : [], toldBy);

    /// <summary>Text with wildcards, against each element of a list.</summary>
    public RecordFilter<TRecord> Text(string filter, IReadOnlyList<string>? values, Func<TRecord, IEnumerable<string>> property, params Field[] toldBy)
        => Patterns(filter, values, value => WildcardPattern.Parse(filter, value).IsMatch, property, toldBy);

    /// <summary>Addresses, networks, or text with wildcards.</summary>
    public RecordFilter<TRecord> Address(string filter, IReadOnlyList<string>? values, Func<TRecord, string?> property, params Field[] toldBy)
        => Patterns(filter, values, value => AddressPattern.Parse(filter, value).IsMatch, record => property(record) is { } text ? [text] : [], toldBy);

    private RecordFilter<TRecord> Id(string filter, IReadOnlyList<long>? values, Func<TRecord, long?> property, Func<IReadOnlyList<long>, RelatedIds?> related)
    {
        Impossible.Ids(filter, values);
        if (values is not { Count: > 0 }) return this;
        if (related(values) is { } found) _relatedIds.Add(found);
        var ids = new HashSet<long>(values);
        return When(asked: true, record => property(record) is { } id && ids.Contains(id));
    }

    private RecordFilter<TRecord> Patterns(
        string filter, IReadOnlyList<string>? values, Func<string, Func<string, bool>> parse, Func<TRecord, IEnumerable<string>> property, Field[] toldBy)
    {
        if (values is not { Count: > 0 }) return this;
        Impossible.Texts(filter, values);
        var patterns = values.Select(parse).ToArray();
        if (toldBy.Length > 0) _relatedIds.Add(Tracking.RelatedIds.Of(new TextClue(toldBy, IsMatch)));
        return When(asked: true, record =>
        {
            foreach (var text in property(record))
            {
                if (IsMatch(text)) return true;
            }

            return false;
        });

        bool IsMatch(string text)
        {
            foreach (var pattern in patterns)
            {
                if (pattern(text)) return true;
            }

            return false;
        }
    }
}
