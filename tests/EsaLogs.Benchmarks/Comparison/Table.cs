using System.Text;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>A table in Markdown, with notes below it.</summary>
internal sealed class Table(string title, params string[] columns)
{
    private readonly List<string[]> _rows = [];
    private readonly List<string> _notes = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Note(string note) => _notes.Add(note);

    public override string ToString()
    {
        var text = new StringBuilder().Append("\n## ").Append(title).Append("\n\n");
        Row(columns);
        Row([.. columns.Select(static (_, index) => index == 0 ? "---" : "---:")]);
        _rows.ForEach(Row);
        if (_notes.Count > 0) text.Append('\n');
        foreach (var note in _notes) text.Append("- ").Append(note).Append('\n');
        return text.ToString();

        void Row(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
    }
}
