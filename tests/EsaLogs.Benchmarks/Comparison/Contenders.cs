namespace EsaLogs.Benchmarks.Comparison;

/// <summary>Who takes part.</summary>
internal static class Contenders
{
    /// <summary>What people search for to find failed logins.</summary>
    public const string Pattern = "SMTP Auth:.*failed";

    public static readonly Contender Grep = new("grep -E", "grep", ["-E", Pattern, "{log}"], AnswerFormat.Lines);

    /// <summary>Shows how much two processors disturb each other: where they do not, it takes as long as one.</summary>
    public static readonly Contender TwoGreps = new("two grep -E at once", "sh", ["-c", "grep -E \"$0\" \"$1\" & grep -E \"$0\" \"$1\" & wait", Pattern, "{log}"]);

    public static readonly Contender Ripgrep = new("rg", "rg", [Pattern, "{log}"], AnswerFormat.Lines);

    public static readonly Contender MawkAuth = Script("mawk", "auth.awk", AnswerFormat.LoginTable);

    public static readonly Contender PerlAuth = Script("perl", "auth.pl", AnswerFormat.LoginTable);

    public static readonly Contender MawkClear = Script("mawk", "notls.awk", AnswerFormat.DeliveryTable);

    public static readonly Contender PerlClear = Script("perl", "notls.pl", AnswerFormat.DeliveryTable);

    public static readonly IReadOnlyList<Contender> Peers = [Grep, Ripgrep, MawkAuth, PerlAuth, MawkClear, PerlClear];

    /// <summary>The questions of <c>esalogs</c>, by what the table calls them.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Questions = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Auth] = ["auth", "{log}", "--outcome", "failed"],
        [Clear] = ["tls", "{log}", "--direction", "outbound", "--status", "delivered", "--tls-status", "none,failed"],
        [Tls] = ["tls", "{log}", "--direction", "outbound"],
        [Connection] = ["connection", "{log}"],
        [Message] = ["message", "{log}"],
    };

    public const string Auth = "auth, failed";
    public const string Clear = "tls, delivered in clear";
    public const string Tls = "tls, outbound";
    public const string Connection = "connection";
    public const string Message = "message";

    /// <summary>The bars: a question of ours takes no more than so many times the time of a peer.</summary>
    public static readonly IReadOnlyList<(string Question, Contender Peer, double AtMost)> Bars =
    [
        (Auth, Grep, 1), (Auth, Ripgrep, double.NaN), (Auth, MawkAuth, 1 / 5.0), (Auth, PerlAuth, double.NaN),
        (Clear, MawkClear, 1 / 4.0), (Clear, PerlClear, double.NaN),
        (Tls, MawkClear, 1), (Connection, MawkAuth, 1), (Message, MawkAuth, 2),
    ];

    /// <summary>A question to <c>esalogs</c>.</summary>
    public static Contender Ours(string esalogs, string question) => Ours(esalogs, question, [.. Questions[question], "--format", "ndjson"]);

    /// <summary>Any other command of <c>esalogs</c>.</summary>
    public static Contender Ours(string esalogs, string name, string[] arguments)
        => esalogs.EndsWith(".dll", StringComparison.Ordinal) ? new Contender(name, "dotnet", [esalogs, .. arguments]) : new Contender(name, esalogs, arguments);

    /// <summary>lnav, with a home of its own, where the format is.</summary>
    public static Contender Lnav(string script, string home, AnswerFormat answer)
        => new($"lnav {script}", "lnav", ["-n", "-I", home, "-f", "{peers}/" + script, "{log}"], answer)
        {
            Script = script,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = home },
        };

    private static Contender Script(string program, string script, AnswerFormat answer)
        => new($"{program} {script}", program, [.. program is "mawk" ? ["-f"] : Array.Empty<string>(), "{peers}/" + script, "{log}"], answer) { Script = script };
}
