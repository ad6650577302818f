using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Parser.Tests;

/// <summary>Asks questions of log text. Lines may be short: <c>10:00:00 message</c> or <c>23 10:00:00 message</c> is a native line of April 2009.</summary>
internal static partial class Log
{
    /// <summary>A client's connection, as most tests need it; the id is put in by <see cref="In"/>.</summary>
    public const string Client = "interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host mail.example.com verified yes";

    public static readonly DateTime Now = new(2009, 6, 15, 12, 0, 0);

    /// <summary>The line that begins an inbound connection.</summary>
    public static string In(string time, long icid) => string.Create(CultureInfo.InvariantCulture, $"{time} New SMTP ICID {icid} {Client}");

    /// <summary>The line that begins an outbound connection.</summary>
    public static string Out(string time, long dcid)
        => string.Create(CultureInfo.InvariantCulture, $"{time} New SMTP DCID {dcid} interface 192.0.2.16 address 203.0.113.25 port 25");

    /// <summary>A moment of 22 April 2009, or of another day of that month.</summary>
    public static DateTime At(string time, int day = 22)
        => new DateTime(2009, 4, day).Add(TimeSpan.ParseExact(time, "hh\\:mm\\:ss", CultureInfo.InvariantCulture));

    public static string Text(params string[] lines) => string.Concat(lines.Select(line => Native(line) + "\n"));

    public static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(Text(lines));

    public static List<T> Read<T>(LogQuery<T> query, params string[] lines)
        where T : class, IEsaRecord
        => Ask(query, Bytes(lines)).Records;

    public static List<EsaLogEntry> Entries(params string[] lines) => Read(new EntryQuery(), lines);

    public static List<EsaConnection> Connections(params string[] lines) => Read(new ConnectionQuery(), lines);

    public static List<EsaAuthEvent> Auths(params string[] lines) => Read(new AuthQuery(), lines);

    public static List<EsaTlsResult> TlsResults(params string[] lines) => Read(new TlsQuery(), lines);

    public static Answer<T> Ask<T>(LogQuery<T> query, byte[] text, Settings? settings = null)
        where T : class, IEsaRecord
        => Ask(query, new LogInputs().AddStream("log", new MemoryStream(text)), settings);

    public static Answer<T> Ask<T>(LogQuery<T> query, LogInputs inputs, Settings? settings = null)
        where T : class, IEsaRecord
    {
        var answer = new Answer<T>();
        using var reader = new LogReader<T>(query, answer.Options(settings));
        answer.Records.AddRange(reader.Read(inputs, CancellationToken.None));
        return answer with { Statistics = reader.Statistics };
    }

    /// <summary>Asks the same of text that comes in pieces, as from a pipeline.</summary>
    public static Answer<T> Feed<T>(LogQuery<T> query, IEnumerable<string> pieces, Settings? settings = null)
        where T : class, IEsaRecord
    {
        var answer = new Answer<T>();
        using var reader = new LogReader<T>(query, answer.Options(settings));
        foreach (var piece in pieces) answer.Records.AddRange(reader.Feed(piece));
        answer.Records.AddRange(reader.Complete());
        return answer with { Statistics = reader.Statistics };
    }

    /// <summary>A short line in full; any other line as it is.</summary>
    public static string Native(string line)
    {
        var match = ShortLine().Match(line);
        if (!match.Success) return line;
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : 22;
        var date = new DateTime(2009, 4, day).ToString("ddd MMM ", CultureInfo.InvariantCulture) + day.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        return $"{date} {match.Groups["time"].Value} 2009 Info: {match.Groups["message"].Value}";
    }

    [GeneratedRegex("^(?:(?<day>[0-9]{1,2}) )?(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}) (?<message>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortLine();
}

/// <summary>How a test reads; what is not said is as users have it.</summary>
internal sealed record Settings(TimeZoneInfo? Zone = null, int? Year = null, TimeSpan? MaxOpenAge = null, DateTime? Now = null, bool IsStrict = false, bool FollowsAll = false);

/// <summary>All that a reading gave.</summary>
internal sealed record Answer<T>
{
    public List<T> Records { get; } = [];

    public List<LogProblem> Problems { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Remarks { get; } = [];

    public List<EsaLogEntry> Unknown { get; } = [];

    public ReadStatistics Statistics { get; init; } = new();

    /// <summary>The problems as <c>Kind path</c>.</summary>
    public IEnumerable<string> Told => Problems.Select(problem => $"{problem.Kind} {problem.Path}");

    public ReadOptions Options(Settings? settings) => new()
    {
        TimeZone = settings?.Zone,
        Year = settings?.Year,
        MaxOpenAge = settings?.MaxOpenAge,
        Now = settings?.Now ?? Log.Now,
        OnProblem = Problems.Add,
        OnWarning = Warnings.Add,
        OnVerbose = Remarks.Add,

        // Who may have enough before the end reads on, and knows nothing before.
        IsEnough = settings?.FollowsAll == true ? static _ => false : null,
        OnUnknownLine = settings?.IsStrict == true ? Unknown.Add : null,
    };
}
