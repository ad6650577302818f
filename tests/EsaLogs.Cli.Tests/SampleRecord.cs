using EsaLogs.Records;

namespace EsaLogs.Cli.Tests;

/// <summary>A record with one property of each type, which tests can fill.</summary>
internal sealed class SampleRecord : IEsaRecord
{
    public DateTime? Timestamp { get; init; }

    public string? Direction { get; init; }

    public string? User { get; init; }

    public TextList Recipients { get; init; } = TextList.None;

    public long? Count { get; init; }

    public bool? Passed { get; init; }

    public void Accept<TVisitor>(ref TVisitor visitor)
        where TVisitor : IFieldVisitor
    {
        visitor.Visit(nameof(Timestamp), Timestamp);
        visitor.Visit(nameof(Direction), Direction);
        visitor.Visit(nameof(User), User);
        visitor.Visit(nameof(Recipients), Recipients);
        visitor.Visit(nameof(Count), Count);
        visitor.Visit(nameof(Passed), Passed);
    }
}
