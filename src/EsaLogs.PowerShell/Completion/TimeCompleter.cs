using System.Globalization;
using EsaLogs.Lines;

namespace EsaLogs.Completion;

/// <summary>Completes times that go by the clock, and shows which they are at the moment.</summary>
internal sealed class TimeCompleter : Completer
{
    private static readonly (string Text, string Meaning)[] Words =
    [
        ("today", "Midnight of today by the clock of the appliance"),
        ("yesterday", "Midnight of yesterday by the clock of the appliance"),
        ("-1h", "One hour ago"),
        ("-24h", "24 hours ago"),
        ("-7d", "7 days ago"),
        ("now", "This moment"),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Candidate> Candidates(Typing typing)
    {
        var now = MachineClock.Now;
        var zone = ZoneOf(typing);
        foreach (var (text, meaning) in Words)
        {
            if (!GivenTime.TryParse(text, out var time)) continue;
            var meant = time.At(now, zone).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            yield return new Candidate(text, $"{meaning}: {meant}");
        }
    }

    private static TimeZoneInfo? ZoneOf(Typing typing)
    {
        if (typing.Bound["TimeZone"] is not string name) return null;
        try
        {
            return TimeZones.Find(name);
        }
        catch (TimeZoneNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>Completes the names of time zones, those of IANA and of Windows; of the former also by the place alone.</summary>
internal sealed class TimeZoneCompleter : Completer
{
    /// <inheritdoc/>
    protected override IEnumerable<Candidate> Candidates(Typing typing) => TimeZones.Names.Select(name => new Candidate(name, ""));

    /// <inheritdoc/>
    protected override bool IsMatch(Candidate candidate, string word)
        => Begins(candidate.Text, word) || (word.Length > 0 && Begins(candidate.Text.Substring(candidate.Text.LastIndexOf('/') + 1), word));

    /// <inheritdoc/>
    protected override string MeaningOf(Candidate candidate)
    {
        var zone = TimeZones.Find(candidate.Text);
        var offset = zone.GetUtcOffset(MachineClock.Now.ToUniversalTime());
        var shown = offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return $"{zone.DisplayName}, now UTC{(offset < TimeSpan.Zero ? "-" : "+")}{shown}";
    }
}
