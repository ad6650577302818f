namespace EsaLogs.Cli.Tables;

/// <summary>Gives every column its width.</summary>
internal static class TableLayout
{
    /// <summary>The last columns go where the terminal is too narrow for all; what is left over is shared by those that grow.</summary>
    /// <returns>The width of each column that is shown.</returns>
    public static int[] Fit(IReadOnlyList<TableColumn> columns, int width)
    {
        var shown = columns.Count;
        while (shown > 1 && LeastWidth(columns, shown) > width) shown--;

        var widths = new int[shown];
        var left = Math.Max(0, width - LeastWidth(columns, shown));
        var shares = 0;
        for (var i = 0; i < shown; i++) shares += columns[i].Grow;
        for (var i = 0; i < shown; i++)
        {
            // Whole columns, and the last to grow takes what division leaves.
            var grown = shares == 0 ? 0 : left * columns[i].Grow / shares;
            shares -= columns[i].Grow;
            left -= grown;
            widths[i] = columns[i].Width + grown;
        }

        widths[0] = Math.Min(widths[0], Math.Max(1, width));
        return widths;
    }

    private static int LeastWidth(IReadOnlyList<TableColumn> columns, int count)
    {
        var width = count - 1;
        for (var i = 0; i < count; i++) width += columns[i].Width;
        return width;
    }
}
