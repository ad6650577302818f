using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>The distinct shapes of lines that fit no form, with the first line of each.</summary>
internal sealed class UnknownShapes
{
    /// <summary>A file that is no mail log at all has as many shapes as lines; nobody reads more than these.</summary>
    private const int MaximumShapes = 1000;

    /// <summary>Stands for the shapes that are not kept.</summary>
    private const string Others = "(other shapes)";

    private readonly Dictionary<string, (long Count, LinePlace First)> _shapes = new(StringComparer.Ordinal);

    /// <summary>How many lines there are.</summary>
    public long Count { get; private set; }

    public void Add(LogEntry entry)
    {
        Count++;
        var shape = LineShape.Of(entry.Text);
        if (!_shapes.ContainsKey(shape) && _shapes.Count >= MaximumShapes) shape = Others;
        _shapes[shape] = _shapes.TryGetValue(shape, out var known)
            ? (known.Count + 1, known.First)
            : (1, new LinePlace(entry.Source, entry.LineNumber));
    }

    /// <summary>The most frequent first, then in the order of their first lines.</summary>
    public RecordList<EsaUnknownShape> ToRecords() => new([.. _shapes
        .OrderByDescending(shape => shape.Value.Count)
        .Select(shape => new EsaUnknownShape
        {
            Shape = shape.Key,
            Count = shape.Value.Count,
            Source = shape.Value.First.Source,
            LineNumber = shape.Value.First.LineNumber,
        })]);
}
