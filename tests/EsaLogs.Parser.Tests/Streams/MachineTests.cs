using EsaLogs.Input;
using EsaLogs.Parser.Tests.Corpus;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>The same logs give the same bytes on every machine: neither the user's culture nor the local zone changes anything. (The zone is that of the process: no other test runs meanwhile.)</summary>
[CollectionDefinition(nameof(MachineTests), DisableParallelization = true)]
[Collection(nameof(MachineTests))]
public sealed class MachineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> Machines => new()
    {
        { "America/Los_Angeles", "en-US" },
        { "Asia/Kathmandu", "de-DE" },
        { "Pacific/Kiritimati", "tr-TR" },
        { "America/Los_Angeles", "ar-SA" },
        { "Pacific/Kiritimati", "th-TH" },
    };

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [MemberData(nameof(Machines))]
    public void A_log_of_files_gives_the_same_bytes(string zone, string culture)
    {
        var rotation = new Rotation(_folder, new Random(7));
        var lines = MadeUpLog.Make(7, new DateTime(2009, 4, 22, 9, 30, 0));
        rotation.Write(new MadeUpAppliance("420D4FEA709365BFB3E3-0AF2EE5E7000", IsSyslog: false), lines, Naming.Appliance);
        AssertSame(zone, culture, _folder.Path);
    }

    [SkippableTheory]
    [MemberData(nameof(Machines))]
    public void A_log_without_years_that_runs_into_the_new_year_gives_the_same_bytes(string zone, string culture)
    {
        var rotation = new Rotation(_folder, new Random(7));
        var lines = MadeUpLog.Make(8, new DateTime(2008, 12, 31, 23, 50, 0));
        rotation.Write(new MadeUpAppliance("esa1.example.com", IsSyslog: true), lines, Naming.Logrotate);
        AssertSame(zone, culture, _folder.Path);
    }

    [SkippableTheory]
    [MemberData(nameof(Machines))]
    public void The_corpus_gives_the_same_bytes(string zone, string culture)
        => AssertSame(zone, culture, [.. CorpusFiles.Logs.Select(CorpusFiles.PathOf)]);

    private static void AssertSame(string zone, string culture, params string[] paths)
    {
        var expected = Answers(paths);
        Assert.Equal(expected, InZone(zone, () => CultureTests.Under(culture, () => Answers(paths))));
    }

    private static string Answers(string[] paths) => Sample.Answers(() => paths.Aggregate(new LogInputs(), (inputs, path) => inputs.AddPath(path)));

    private static string InZone(string zone, Func<string> answer)
    {
        Skip.If(OperatingSystem.IsWindows(), "The zone of this system is that of the whole machine.");
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            return answer();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
