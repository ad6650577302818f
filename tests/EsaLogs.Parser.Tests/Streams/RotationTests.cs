using EsaLogs.Input;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>However a log is cut into files, compressed, copied and named: the records are those of the single file.</summary>
public sealed class RotationTests : IDisposable
{
    private static readonly DateTime Start = new(2009, 4, 22, 9, 30, 0);

    private readonly TempFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rotated_files_of_an_appliance_are_the_single_file(int seed)
    {
        var random = new Random(seed);
        var appliance = new MadeUpAppliance("420D4FEA709365BFB3E3-0AF2EE5E7000", IsSyslog: false, LineEnd: seed % 3 == 0 ? "\r\n" : "\n");
        var lines = MadeUpLog.Make(seed, Start);
        var rotation = new Rotation(_folder, random);
        rotation.Write(appliance, lines, Naming.Appliance);
        rotation.Litter();
        AssertSame(Single(appliance, lines), rotation);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rotated_files_of_a_syslog_host_are_the_single_file(int seed)
    {
        var random = new Random(seed);
        var appliance = new MadeUpAppliance("esa1.example.com", IsSyslog: true);
        var lines = MadeUpLog.Make(seed, Start);
        var rotation = new Rotation(_folder, random);
        rotation.Write(appliance, lines, random.Next(2) == 0 ? Naming.Appliance : Naming.Logrotate);
        AssertSame(Single(appliance, lines), rotation);
    }

    private static string[] Single(MadeUpAppliance appliance, List<MadeUpLine> lines)
        => StreamAnswers.Of(() => new LogInputs().AddStream("single", new MemoryStream(appliance.File(lines[0].Time, lines))));

    private static void AssertSame(string[] expected, Rotation rotation)
    {
        Assert.True(expected.Length > 500, "The log is not worth the test.");
        Assert.Equal(expected, StreamAnswers.Of(rotation.Inputs), StringComparer.Ordinal);
    }
}
