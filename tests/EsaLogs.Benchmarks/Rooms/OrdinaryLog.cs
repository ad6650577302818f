using EsaLogs.LogGenerator;
using EsaLogs.LogGenerator.World;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>A log of one appliance with ordinary traffic, in one file.</summary>
internal static class OrdinaryLog
{
    /// <summary>Log bytes that one message of a client makes, with all that comes of it.</summary>
    private const int BytesPerMessage = 2660;

    /// <summary>Messages of clients in a day: a gigabyte in five days.</summary>
    private const int MessagesPerDay = 75_000;

    /// <summary>The folder's log of about so many bytes; made if it is not there.</summary>
    public static string PathOf(string folder, ulong seed, long bytes)
    {
        var whole = Path.Combine(folder, FormattableString.Invariant($"ordinary-seed{seed}-{bytes}.log"));
        if (File.Exists(whole)) return whole;
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        var messages = (int)Math.Max(1, bytes / BytesPerMessage);
        var options = new GeneratorOptions(seed, messages, unfinished)
        {
            Traffic = Traffic.Ordinary,
            Appliances = 1,
            WritesTruth = false,
            Days = Math.Max(1, messages / MessagesPerDay),
            FileAge = TimeSpan.MaxValue,
            FileSize = long.MaxValue,
        };
        Generator.Run(options);
        File.Move(Directory.GetFiles(options.LogFolder).Single(), whole);
        Directory.Delete(unfinished, recursive: true);
        return whole;
    }

    public static byte[] Read(long bytes)
    {
        var folder = Directory.CreateTempSubdirectory("esalogs-benchmarks-");
        try
        {
            return File.ReadAllBytes(PathOf(folder.FullName, seed: 1, bytes));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
