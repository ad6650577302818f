using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Real logs, where they are at hand: they lie beside the repository, not in it.</summary>
public sealed class CorpusCoverageTests
{
    [SkippableTheory]
    [InlineData("capture-7.6", 1000)]
    [InlineData("lab-14-15", 196)]
    public void Every_line_of_a_real_log_has_a_form(string name, int lineCount)
    {
        var path = Path.Combine(Corpus(), name, "mail.log");
        Skip.IfNot(File.Exists(path), "The corpus is not here.");
        using var reader = new LogReader<Records.EsaLogEntry>(new EntryQuery(), new ReadOptions());
        var entries = reader.Read(new LogInputs().AddPath(path), CancellationToken.None).ToList();

        Assert.Equal(lineCount, entries.Count);
        var unknown = entries.Where(entry => string.Equals(entry.Kind, nameof(EntryKind.Unknown), StringComparison.Ordinal));
        Assert.Empty(unknown.Select(entry => entry.LineNumber));
    }

    private static string Corpus()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "EsaLogs.sln"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? AppContext.BaseDirectory, "..", "shared", "corpus");
    }
}
