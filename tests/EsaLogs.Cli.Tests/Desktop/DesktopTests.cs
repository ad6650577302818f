using System.IO.Compression;
using EsaLogs.LogGenerator;
using Xunit;

namespace EsaLogs.Cli.Tests.Desktop;

/// <summary>The parser's build for Windows PowerShell gives the bytes that the build for .NET gives.</summary>
public sealed class DesktopTests
{
    private static string Root { get; } = FindRoot();

    [SkippableFact]
    public void Of_the_samples() => DesktopHost.AssertSameAnswers([], Path.Combine(Root, "docs", "samples"));

    [SkippableFact]
    public void Of_the_samples_with_a_zone() => DesktopHost.AssertSameAnswers(["--time-zone", "W. Europe Standard Time"], Path.Combine(Root, "docs", "samples"));

    [SkippableFact]
    public void Of_the_life_and_family_of_a_message()
        => DesktopHost.AssertSameAnswers(["--mid", "1648122665"], Path.Combine(Root, "tests", "Pester", "fixtures", "family.log"));

    [SkippableFact]
    public void Of_the_last_lines() => DesktopHost.AssertSameAnswers(["--tail", "7", "--time-zone", "-03:30"], Path.Combine(Root, "tests", "Pester", "fixtures", "mail.log"));

    [SkippableFact]
    public void Of_generated_logs_with_compressed_files_of_several_parts()
    {
        using var folder = new TemporaryFolder();
        var options = new GeneratorOptions(5, 200, folder.Path) { Appliances = 4, FileSize = 100_000, WritesTruth = false };
        Generator.Run(options);
        var logs = Directory.GetFiles(options.LogFolder).Order(StringComparer.Ordinal).ToList();
        Assert.True(logs.Count > 4);
        foreach (var log in logs.Where((_, i) => i % 2 == 0)) Compress(log, parts: 3);
        DesktopHost.AssertSameAnswers(["--time-zone", "America/New_York"], options.LogFolder);
    }

    [SkippableTheory]
    [InlineData("smtp-auth.wrapped.log")]
    [InlineData("tls.wrapped.log")]
    [InlineData("capture-7.6/mail.log")]
    [InlineData("lab-14-15/mail.log")]
    public void Of_real_lines(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", name));
        Skip.IfNot(File.Exists(path), $"The corpus of real log lines is not here: there is no '{path}'.");
        DesktopHost.AssertSameAnswers([], path);
    }

    /// <summary>Puts a file as several gzip members in its place, cut anywhere, as appending to a compressed log does.</summary>
    private static void Compress(string path, int parts)
    {
        var content = File.ReadAllBytes(path);
        using (var file = File.Create(path + ".gz"))
        {
            for (var i = 0; i < parts; i++)
            {
                using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
                member.Write(content.AsSpan((content.Length * i / parts)..(content.Length * (i + 1) / parts)));
            }
        }

        File.Delete(path);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EsaLogs.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("EsaLogs.sln is in no folder above the tests.");
    }
}
