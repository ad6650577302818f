using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Corpus;

/// <summary>Real log lines, kept beside the repository; tests that need them are skipped where they are not.</summary>
internal static class CorpusFiles
{
    public const string SmtpAuth = "smtp-auth.wrapped.log";
    public const string Tls = "tls.wrapped.log";
    public const string Capture = "capture-7.6/mail.log";
    public const string CaptureInstants = "capture-7.6/utc-epoch.txt";
    public const string Lab = "lab-14-15/mail.log";

    public static IReadOnlyList<string> Logs { get; } = [SmtpAuth, Tls, Capture, Lab];

    /// <summary>The full name of a file of the corpus; skips the test where there is none.</summary>
    public static string PathOf(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "EsaLogs.sln"))) root = root.Parent;
        var path = Path.GetFullPath(Path.Combine(root?.FullName ?? AppContext.BaseDirectory, "..", "shared", "corpus", name));
        Skip.IfNot(File.Exists(path), $"The corpus of real log lines is not here: there is no '{path}'.");
        return path;
    }

    public static Answer<T> Ask<T>(LogQuery<T> query, string name)
        where T : class, IEsaRecord
        => Log.Ask(query, new LogInputs().AddPath(PathOf(name)));
}
