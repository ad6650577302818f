using EsaLogs.Input;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>However a log is cut into files, compressed, copied and named: the records are those of the single file.</summary>
public sealed class RotationTests : IDisposable
{
    private static readonly DateTime Start = new(2009, 4, 22, 9, 30, 0);

    private readonly TempFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Parser.Tests.Seeds.OrAsked(16)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rotated_files_of_an_appliance_are_the_single_file(int seed)
    {
        var random = new Random(seed);
        var appliance = new MadeUpAppliance("420D4FEA709365BFB3E3-0AF2EE5E7000", IsSyslog: false, LineEnd: seed % 3 == 0 ? "\r\n" : "\n");
        var lines = MadeUpLog.Make(seed, Start, clients: seed % 8 == 0 ? 250 : 60);
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

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Files_of_three_appliances_in_one_folder_are_three_streams(int seed)
    {
        var random = new Random(seed);
        var rotation = new Rotation(_folder, random);
        MadeUpAppliance[] appliances = [new("420D4FEA709365BFB3E3-0AF2EE5E7000", IsSyslog: false), new("420D4FEA709365BFB3E3-0AF2EE5E7001", IsSyslog: false, -18000), new("esa3", IsSyslog: true)];
        var logs = appliances.Select((_, i) => MadeUpLog.Make((seed * 3) + i, Start.AddMinutes(random.Next(5)), clients: 20)).ToList();
        for (var i = 0; i < appliances.Length; i++) rotation.Write(appliances[i], logs[i], Naming.Appliance, name: "mail" + i);
        rotation.Litter();
        for (var i = 0; i < appliances.Length; i++) AssertSame(Single(appliances[i], logs[i]), rotation, appliances[i].Name);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_relay_s_files_of_three_hosts_are_three_streams(int seed)
    {
        var random = new Random(seed);
        string[] hosts = ["esa1", "192.0.2.3", "esa2.example.com"];
        var logs = hosts.Select((host, i) => MadeUpLog.Make((seed * 3) + i, Start.AddMinutes(random.Next(5)), clients: 20).ConvertAll(line => line with { Host = host })).ToList();
        var rotation = new Rotation(_folder, random);
        var relay = new MadeUpAppliance("relay", IsSyslog: true);
        rotation.Write(relay, [.. logs.SelectMany(log => log).OrderBy(line => line.Time)], Naming.Logrotate);
        for (var i = 0; i < hosts.Length; i++) AssertSame(Single(relay, logs[i]), rotation, hosts[i]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Files_across_the_end_of_summer_time_are_read_in_the_order_in_which_they_were_written(int seed)
    {
        // The wall clock goes back by an hour within the log; the appliance begins a file then.
        var random = new Random(seed);
        var lines = MadeUpLog.Make(seed, Start);
        var change = lines[random.Next(lines.Count)].Time;
        MadeUpAppliance summer = new("A", IsSyslog: false), winter = new("A", IsSyslog: false, summer.OffsetSeconds - 3600);
        var before = lines.FindAll(line => line.Time < change);
        var after = lines.Where(line => line.Time >= change).Select(line => line with { Time = line.Time.AddHours(-1) }).ToList();
        if (before.Count == 0) return;
        var rotation = new Rotation(_folder, random);
        rotation.Write(summer, before, Naming.Appliance, name: "mail_summer");
        rotation.Write(winter, after, Naming.Appliance, name: "mail_winter");
        byte[] single = [.. summer.File(before[0].Time, before), .. winter.File(after[0].Time, after)];
        AssertSame(StreamAnswers.Of(() => new LogInputs().AddStream("single", new MemoryStream(single))), rotation);
    }

    private static string[] Single(MadeUpAppliance appliance, List<MadeUpLine> lines)
        => StreamAnswers.Of(() => new LogInputs().AddStream("single", new MemoryStream(appliance.File(lines[0].Time, lines))));

    private static void AssertSame(string[] expected, Rotation rotation, string? appliance = null)
    {
        Assert.True(expected.Length > 100, "The log is not worth the test.");
        Assert.Equal(expected, StreamAnswers.Of(rotation.Inputs, appliance), StringComparer.Ordinal);
    }
}
