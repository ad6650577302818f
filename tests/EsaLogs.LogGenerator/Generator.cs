using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator;

/// <summary>
/// Lets appliances work for some days and writes their logs, and the truth of what the logs hold: what was decided, as far as the lines
/// that were kept tell of it. A log begins and ends within all that goes on.
/// </summary>
internal static class Generator
{
    /// <summary>Clients that come together.</summary>
    private const int CrowdSize = 40;

    /// <summary>About what a crowd sends.</summary>
    private const int MessagesOfCrowd = 56;

    /// <summary>The appliances have worked for so long when their logs begin.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(20);

    /// <summary>Then there are clients who have come and not gone.</summary>
    private static readonly TimeSpan InCrowd = TimeSpan.FromSeconds(30);

    public static void Run(GeneratorOptions options)
    {
        if (!options.IsPiped) Directory.CreateDirectory(options.LogFolder);
        var random = new SeededRandom(options.Seed);
        var start = new DateTime(2024, 1, 8, 6, 0, 0).AddDays(random.Below(340));
        var appliances = options.Traffic.Appliances.Take(options.Appliances).OrderBy(appliance => appliance.Name, StringComparer.Ordinal).ToList();
        var parts = appliances.ConvertAll(appliance => Path.Combine(options.TruthFolder, appliance.LogName));
        var randoms = appliances.ConvertAll(_ => random.Fork());
        Parallel.For(0, appliances.Count, i =>
        {
            using var truth = options.WritesTruth ? new TruthFiles(parts[i]) : null;
            Run(options, appliances[i], randoms[i], start, truth);
        });
        if (options.WritesTruth) TruthFiles.Join(options.TruthFolder, parts);
    }

    private static void Run(GeneratorOptions options, ApplianceProfile profile, SeededRandom random, DateTime start, TruthFiles? files)
    {
        using ILogOutput output = options.IsPiped ? new PipedLog(Console.OpenStandardOutput())
            : new RotatedFiles(options.LogFolder, profile.LogName, profile.IsSyslog, options.FileAge, options.FileSize);
        var log = new LogWriter(profile, output);
        var truth = new ApplianceTruth(profile, files);
        var appliance = new Appliance(profile, options.Traffic, random, start.AddSeconds(random.Below(3600)), log, truth);
        var wanted = Math.Max(1, options.Messages / options.Appliances);
        var between = (int)Math.Max(0, TimeSpan.FromDays(options.Days).TotalSeconds / Math.Max(1, wanted / MessagesOfCrowd));
        appliance.Agenda.In(TimeSpan.Zero, Crowds);
        appliance.Agenda.In(Before, () => appliance.Clients.Crowd(CrowdSize));
        appliance.Agenda.In(Before + InCrowd, () => log.IsKept = true);
        while (appliance.Received < wanted && appliance.Agenda.Next(Advance))
        {
        }

        truth.EndOfLog();
        log.Close();

        void Advance(DateTime now)
        {
            log.Now = now;
            truth.Advance(now);
        }

        void Crowds()
        {
            appliance.Clients.Crowd(CrowdSize);
            appliance.Agenda.In(random.Seconds(between / 2, between * 3 / 2), Crowds);
        }
    }
}
