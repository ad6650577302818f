using System.Collections.ObjectModel;
using System.Globalization;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace EsaLogs.Records;

/// <summary>A read-only list of text that reads as <c>a; b</c> in a table or a CSV file and is an array in JSON.</summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    /// <summary>The list without elements.</summary>
    public static readonly TextList None = new([]);

    /// <summary>Wraps <paramref name="items"/>.</summary>
    public TextList(IList<string> items)
        : base(items)
    {
    }

    /// <summary>The elements, joined with <c>; </c>.</summary>
    public override string ToString() => string.Join("; ", this);

    internal ReadOnlySpan<string> AsSpan() => ListItems.Of(Items);
}

/// <summary>A read-only list of ids that reads as <c>1; 2</c> in a table or a CSV file and is an array in JSON.</summary>
public sealed class IdList : ReadOnlyCollection<long>
{
    /// <summary>The list without elements.</summary>
    public static readonly IdList None = new([]);

    /// <summary>Wraps <paramref name="items"/>.</summary>
    public IdList(IList<long> items)
        : base(items)
    {
    }

    /// <summary>The ids, joined with <c>; </c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    internal ReadOnlySpan<long> AsSpan() => ListItems.Of(Items);
}

/// <summary>The fields of a log line by name; reads as <c>name=value; …</c>.</summary>
public sealed class FieldList : ReadOnlyDictionary<string, string>
{
    /// <summary>No fields.</summary>
    public static readonly FieldList None = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Wraps <paramref name="fields"/>.</summary>
    public FieldList(IDictionary<string, string> fields)
        : base(fields)
    {
    }

    /// <summary>The fields as <c>name=value</c>, joined with <c>; </c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(field => field.Key + "=" + field.Value));
}

/// <summary>Counts by name; reads as <c>name=count; …</c>.</summary>
public sealed class CountList : ReadOnlyDictionary<string, long>
{
    /// <summary>No counts.</summary>
    public static readonly CountList None = new(new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Wraps <paramref name="counts"/>.</summary>
    public CountList(IDictionary<string, long> counts)
        : base(counts)
    {
    }

    /// <summary>The counts as <c>name=count</c>, joined with <c>; </c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(count => count.Key + "=" + count.Value.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>A read-only list of records within a record; reads as their texts, joined with <c>; </c>, and is an array in JSON.</summary>
public sealed class RecordList<TRecord> : ReadOnlyCollection<TRecord>
    where TRecord : class, IEsaRecord
{
    /// <summary>The list without elements.</summary>
    public static readonly RecordList<TRecord> None = new([]);

    /// <summary>Wraps <paramref name="items"/>.</summary>
    public RecordList(IList<TRecord> items)
        : base(items)
    {
    }

    /// <summary>The elements, joined with <c>; </c>.</summary>
    public override string ToString() => string.Join("; ", this);
}

/// <summary>What a list wraps, to go through it without a call for each element.</summary>
internal static class ListItems
{
    public static ReadOnlySpan<T> Of<T>(IList<T> items) => items switch
    {
        T[] array => array,
#if NET8_0_OR_GREATER
        List<T> list => CollectionsMarshal.AsSpan(list),
#endif
        _ => items.ToArray(),
    };
}
