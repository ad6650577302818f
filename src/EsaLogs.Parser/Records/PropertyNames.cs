namespace EsaLogs.Records;

/// <summary>The property names of a kind of record, in the order in which they are written.</summary>
public static class PropertyNames
{
    /// <summary>Names of the properties of <paramref name="blank"/>, any record of the kind.</summary>
    public static IReadOnlyList<string> Of<TRecord>(TRecord blank)
        where TRecord : class, IEsaRecord
    {
        if (blank is null) throw new ArgumentNullException(nameof(blank));
        var visitor = new Visitor([]);
        blank.Accept(ref visitor);
        return visitor.Names;
    }

    private readonly struct Visitor(List<string> names) : IFieldVisitor
    {
        public List<string> Names { get; } = names;

        public void Visit(string name, string? value) => Names.Add(name);

        public void Visit(string name, long? value) => Names.Add(name);

        public void Visit(string name, double? value) => Names.Add(name);

        public void Visit(string name, bool? value) => Names.Add(name);

        public void Visit(string name, DateTime? value) => Names.Add(name);

        public void Visit(string name, TextList value) => Names.Add(name);

        public void Visit(string name, IdList value) => Names.Add(name);

        public void Visit(string name, FieldList value) => Names.Add(name);

        public void Visit(string name, CountList value) => Names.Add(name);

        public void Visit<T>(string name, RecordList<T> value)
            where T : class, IEsaRecord
            => Names.Add(name);
    }
}
