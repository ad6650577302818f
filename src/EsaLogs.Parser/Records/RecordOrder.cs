namespace EsaLogs.Records;

/// <summary>The order in which records sort: by time, then by file, then by line.</summary>
internal static class RecordOrder
{
    public static int Compare(DateTime time, string source, long line, DateTime otherTime, string otherSource, long otherLine)
    {
        var order = time.CompareTo(otherTime);
        if (order == 0) order = string.CompareOrdinal(source, otherSource);
        return order != 0 ? order : line.CompareTo(otherLine);
    }

    /// <summary>Compares with an object of any type, as <see cref="IComparable"/> asks.</summary>
    public static int Compare<T>(T self, object? other)
        where T : class, IComparable<T>
        => other switch
        {
            null => 1,
            T same => self.CompareTo(same),
            _ => throw new ArgumentException($"Not a {typeof(T).Name}.", nameof(other)),
        };
}
