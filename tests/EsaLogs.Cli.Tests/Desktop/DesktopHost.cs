using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace EsaLogs.Cli.Tests.Desktop;

/// <summary>The parser's build for .NET Framework in a process of its own: on Windows as it is, elsewhere under Mono.</summary>
internal static class DesktopHost
{
    private const string Folder = "EsaLogs.DesktopHost";
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(5);

    /// <summary>Every question's answer, by the words that ask it of <c>esalogs</c>. Skips the test where nothing runs that build.</summary>
    public static IReadOnlyDictionary<string, byte[]> Answers(string[] options, params string[] paths)
    {
        Skip.If(!OperatingSystem.IsWindows() && !IsOnPath("mono"), "There is no mono on the PATH: the build for Windows PowerShell was compiled, but not run.");
        using var folder = new TemporaryFolder();
        string[] arguments = ["--out", folder.Path, "--now", Cli.Now.ToString("s", CultureInfo.InvariantCulture), .. options, .. paths];
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(Program, arguments) : new ProcessStartInfo("mono", [Program, .. arguments]);
        start.RedirectStandardError = true;
        // A culture with a decimal comma: nothing of it may be seen.
        start.Environment["LC_ALL"] = "de_DE.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(_long));
        Assert.Equal((0, ""), (process.ExitCode, error));
        return Directory.GetFiles(folder.Path).ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>Holds the answers of both builds against each other, byte by byte.</summary>
    public static void AssertSameAnswers(string[] options, params string[] paths)
    {
        var answers = Answers(options, paths);
        Assert.Superset(new HashSet<string>(["auth", "connection", "delivery", "entry", "message", "summary", "tls"], StringComparer.Ordinal), answers.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (question, answer) in answers)
        {
            // The questions that --mid is for have it in their names.
            string[] asked = [.. question.Split(' '), .. options.Where((_, i) => options[i / 2 * 2] is not "--mid"), .. paths];
            var expected = Cli.Run(asked);
            Assert.Equal((question, 0, ""), (question, expected.ExitCode, expected.Error));
            if (!Encoding.UTF8.GetBytes(expected.Output).AsSpan().SequenceEqual(answer)) Assert.Equal(expected.Output, Encoding.UTF8.GetString(answer));
        }

        Assert.NotEmpty(answers["entry"]);
    }

    /// <summary>Beside this project, in the same configuration: <c>bin/Debug/net472</c>.</summary>
    private static string Program
    {
        get
        {
            var bin = new DirectoryInfo(AppContext.BaseDirectory).Parent!;
            var program = Path.Combine(bin.Parent!.Parent!.Parent!.FullName, Folder, "bin", bin.Name, "net472", Folder + ".exe");
            return File.Exists(program) ? program : throw new FileNotFoundException("The host was not built.", program);
        }
    }

    private static bool IsOnPath(string name)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name)));
}
