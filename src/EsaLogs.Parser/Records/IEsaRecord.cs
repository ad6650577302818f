namespace EsaLogs.Records;

/// <summary>A record that can name its properties: one list serves writers, filters by property name, and tests.</summary>
public interface IEsaRecord
{
    /// <summary>Shows every property, in the order in which they are documented and written.</summary>
    void Accept<TVisitor>(ref TVisitor visitor)
        where TVisitor : IFieldVisitor;
}

/// <summary>Takes the properties of a record one by one. Empty values come as null.</summary>
public interface IFieldVisitor
{
    /// <summary>Text.</summary>
    void Visit(string name, string? value);

    /// <summary>An id, a code, a count.</summary>
    void Visit(string name, long? value);

    /// <summary>A score or a duration in seconds.</summary>
    void Visit(string name, double? value);

    /// <summary>A yes or no.</summary>
    void Visit(string name, bool? value);

    /// <summary>A wall clock (kind Unspecified) or an instant (kind Utc).</summary>
    void Visit(string name, DateTime? value);

    /// <summary>A list of text.</summary>
    void Visit(string name, TextList value);

    /// <summary>A list of ids.</summary>
    void Visit(string name, IdList value);

    /// <summary>Fields by name.</summary>
    void Visit(string name, FieldList value);

    /// <summary>Counts by name.</summary>
    void Visit(string name, CountList value);

    /// <summary>Records within the record.</summary>
    void Visit<TRecord>(string name, RecordList<TRecord> value)
        where TRecord : class, IEsaRecord;
}
