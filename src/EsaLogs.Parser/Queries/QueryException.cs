namespace EsaLogs.Queries;

/// <summary>A filter that cannot be meant: the message says which one and what to write instead.</summary>
public sealed class QueryException : ArgumentException
{
    /// <summary>Names the filter (as the property of the query is called) and what is wrong with it.</summary>
    public QueryException(string filter, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Filter = filter;
    }

    /// <summary>Name of the filter, as the property of the query is called.</summary>
    public string Filter { get; }
}
