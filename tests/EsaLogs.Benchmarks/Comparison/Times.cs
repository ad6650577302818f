namespace EsaLogs.Benchmarks.Comparison;

/// <summary>Numbers of one kind, one per round.</summary>
internal sealed class Times
{
    private readonly List<double> _values = [];

    public Times(IEnumerable<double> values) => _values.AddRange(values);

    public double Median => _values.Count == 0 ? double.NaN : (Sorted[(_values.Count - 1) / 2] + Sorted[_values.Count / 2]) / 2;

    private double[] Sorted => [.. _values.Order()];

    /// <summary>Of two that ran in turn, round by round; the middle is that of the rounds.</summary>
    public Times Over(Times other) => new(_values.Zip(other._values, static (mine, others) => mine / others));

    /// <summary>So many times less.</summary>
    public Times By(double divisor) => new(_values.Select(value => value / divisor));

    /// <summary><c>1.234 (1.200–1.300)</c>: the median, the least, the most.</summary>
    public string Show(string format)
        => _values.Count == 0 ? "" : $"{Shown(Median, format)} ({Shown(_values.Min(), format)}–{Shown(_values.Max(), format)})";

    private static string Shown(double value, string format) => value.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
