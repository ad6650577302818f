using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator;

/// <summary>What to generate.</summary>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="Messages">How many messages clients send, all appliances together; 430,000 make a gigabyte of 11 million lines.</param>
/// <param name="Folder">Where the folders <c>logs</c> and <c>truth</c> are made; <c>-</c> is standard output, for one appliance without truth.</param>
internal sealed record GeneratorOptions(ulong Seed, int Messages, string Folder)
{
    /// <summary>What the appliances have to do with.</summary>
    public Traffic Traffic { get; init; } = Traffic.Usual;

    /// <summary>How many appliances there are.</summary>
    public int Appliances { get; init; } = 3;

    /// <summary>False if only the logs are wanted.</summary>
    public bool WritesTruth { get; init; } = true;

    /// <summary>Days that they work; no more than seven with the truth, which knows nothing of messages that readers give up for their age.</summary>
    public int Days { get; init; } = 5;

    /// <summary>True if the log goes down a pipe.</summary>
    public bool IsPiped => Folder is "-";

    /// <summary>How long a log file grows.</summary>
    public TimeSpan FileAge { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How large a log file grows.</summary>
    public long FileSize { get; init; } = 100_000_000;

    public string LogFolder => Path.Combine(Folder, "logs");

    public string TruthFolder => Path.Combine(Folder, "truth");
}
