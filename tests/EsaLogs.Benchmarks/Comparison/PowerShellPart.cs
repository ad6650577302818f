using System.Globalization;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>Cmdlets inside of a session, which is begun anew for each run, beside what people write in PowerShell.</summary>
internal sealed class PowerShellPart
{
    private const string Milliseconds = "0";
    private const double FirstObject = 200;
    private const double Import = 150;

    private static readonly SessionCommand Ours = new("Get-EsaAuthEvent -Outcome Failed", "Get-EsaAuthEvent $Log -Outcome Failed", AnswerFormat.LoginTable)
    {
        AsAnswer = """ | Where-Object Direction -EQ Inbound | ForEach-Object { "$($_.Icid)`t$($_.User)`t$($_.RemoteAddress)" }""",
        Times = 2,
    };

    private static readonly SessionCommand Script = new("auth_switch.ps1", "& (Join-Path $Peers auth_switch.ps1) $Log", AnswerFormat.LoginTable);

    private static readonly SessionCommand Pattern = new("Select-String, the pattern alone", $"Select-String -LiteralPath $Log -Pattern '{Contenders.Pattern}'", AnswerFormat.Lines)
    {
        AsAnswer = " | ForEach-Object Line",
    };

    private static readonly SessionCommand[] FirstObjects =
    [
        .. new[] { "Get-EsaConnection", "Get-EsaAuthEvent", "Test-EsaTls", "Get-EsaMessage", "Get-EsaDelivery", "Get-EsaLogEntry" }
            .Select(cmdlet => new SessionCommand($"first object of {cmdlet}", $"{cmdlet} $Log | Select-Object -First 1")),
    ];

    private readonly Dictionary<string, (List<double> First, List<double> Again)> _times = new(StringComparer.Ordinal);
    private readonly Table _table = new("In PowerShell, ms", "command", "first time", "again in the session", "bar", "");

    private PowerShellPart()
    {
    }

    public static Table Compare(Bench bench, CompareOptions options, string log) => new PowerShellPart().Run(bench, options, log);

    private Table Run(Bench bench, CompareOptions options, string log)
    {
        if (options.Module is not { } module || !File.Exists(module))
        {
            _table.Note("missing: the packaged module; ./build.ps1 makes it");
            return _table;
        }

        SessionCommand[] compared = [Ours, Script, Pattern];
        if (bench.Present(compared.Select(command => command.Answering(module)), _table.Note).Count < compared.Length) return _table;
        var agreeing = bench.Agreeing(compared.Select(command => command.Answering(module)), log, _table.Note).Select(contender => contender.Name).ToList();
        List<SessionCommand> commands = [.. compared.Where(command => agreeing.Contains(command.Name, StringComparer.Ordinal)), .. FirstObjects];
        var program = Contenders.Ours(options.Esalogs, Contenders.Auth) with { Name = "esalogs auth" };
        Contender empty = SessionCommand.Shell("an empty session", "exit"), importing = SessionCommand.Shell("a session with Import-Module", $"Import-Module '{module}'");
        for (var round = 1; round <= options.Runs; round++)
        {
            foreach (var command in commands) Took(command.Name, bench.Numbers(command.Timed(module), log));
            foreach (var process in new[] { program, empty, importing }) Took(process.Name, [1000 * bench.Seconds(process, log)]);
            Bench.Tell(FormattableString.Invariant($"round {round}"));
        }

        foreach (var (name, (first, again)) in _times) Row(name, new Times(first), new Times(again), FirstObjects.Any(command => string.Equals(command.Name, name, StringComparison.Ordinal)) ? FirstObject : null);
        Ratio(program.Name, 1.3);
        Ratio(Script.Name, 1 / 10.0);
        Ratio(Pattern.Name, 1 / 2.0);
        Row("Import-Module, more than an empty session", new Times(_times[importing.Name].First.Zip(_times[empty.Name].First, static (with, without) => with - without)), new Times([]), Import);
        return _table;
    }

    private void Took(string name, IReadOnlyList<double> milliseconds)
    {
        if (!_times.TryGetValue(name, out var times)) _times.Add(name, times = ([], []));
        times.First.Add(milliseconds[0]);
        times.Again.AddRange(milliseconds.Skip(1));
    }

    /// <summary>What the cmdlet takes for each second of another.</summary>
    private void Ratio(string name, double bar)
    {
        if (!_times.TryGetValue(Ours.Name, out var ours) || !_times.TryGetValue(name, out var theirs)) return;
        var their = new Times(theirs.First);
        Row("ours : " + name, new Times(ours.First).Over(their), new Times(ours.Again).Over(their), bar, "0.000");
    }

    private void Row(string name, Times first, Times again, double? bar, string format = Milliseconds)
        => _table.Add(name, first.Show(format), again.Show(format), bar is null ? "" : "≤ " + bar.Value.ToString("0.##", CultureInfo.InvariantCulture), bar is null ? "" : first.Median <= bar ? "passes" : "misses");
}

/// <summary>A command inside of a PowerShell session.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The command; <c>$Log</c> and <c>$Peers</c> are paths.</param>
/// <param name="Answer">What it answers; null if its answer is not compared.</param>
internal sealed record SessionCommand(string Name, string Command, AnswerFormat? Answer = null)
{
    /// <summary>Makes text of what the command gives, to be compared.</summary>
    public string AsAnswer { get; init; } = "";

    /// <summary>How many times it runs in one session.</summary>
    public int Times { get; init; } = 1;

    /// <summary>A session with one command.</summary>
    public static Contender Shell(string name, string command) => Process(name, ["-NoProfile", "-Command", command]);

    public Contender Timed(string module) => Session(module, Command, ["-Times", Times.ToString(CultureInfo.InvariantCulture)]);

    public Contender Answering(string module) => Session(module, Command + AsAnswer, ["-Answer"]) with { Answer = Answer };

    private static Contender Process(string name, IReadOnlyList<string> arguments)
        => new(name, "pwsh", arguments) { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["POWERSHELL_TELEMETRY_OPTOUT"] = "1", ["POWERSHELL_UPDATECHECK"] = "Off" } };

    private Contender Session(string module, string command, string[] how)
        => Process(Name, ["-NoProfile", "-File", Path.Combine(AppContext.BaseDirectory, "Peers", "Session.ps1"), "-Command", command, "-Log", "{log}", "-Peers", "{peers}", "-Module", module, .. how]);
}
