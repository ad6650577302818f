using EsaLogs.Cli.Output;
using EsaLogs.Cli.Tables;

namespace EsaLogs.Cli;

/// <summary>Lines on standard error. Paths and log text in them are not to be trusted: nothing in a message can end its line or steer the terminal.</summary>
internal sealed class Messages(TextWriter error, ProgressLine? progress = null)
{
    public void Error(string message) => Line(message);

    /// <summary>An error in the command line, with the way to learn more.</summary>
    public void UsageError(string message, string help) => Line($"{message.TrimEnd('.')} (see {help})");

    public void Remark(string message) => Line(message);

    public void Warning(string message) => Line("warning: " + message);

    public void Verbose(string message) => Line("verbose: " + message);

    private void Line(string text)
    {
        if (progress is null) Write(text);
        else progress.Write(() => Write(text));
    }

    private void Write(string text)
    {
        error.Write("esalogs: " + TerminalText.Clean(text) + "\n");
        error.Flush();
    }
}
