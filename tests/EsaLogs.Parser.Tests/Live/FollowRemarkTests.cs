using EsaLogs.Lines;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>What is said while logs are followed: there is no end at which to say it.</summary>
public sealed class FollowRemarkTests : IDisposable
{
    private readonly LiveFolder _folder = new();
    private readonly LiveScript _script = new();

    public void Dispose()
    {
        _script.Dispose();
        _folder.Dispose();
    }

    private List<string> Warnings() => _script.Follow(new AuthQuery(), LiveScript.Inputs(_folder.Path)).Warnings;

    [Fact]
    public void Lines_of_unknown_beginnings_that_are_there_are_told_once()
    {
        _folder.Append("mail.current", LiveFolder.Line(1), "10:00:01 zzyzx blah");
        _script.Then(() => _folder.Append("mail.current", "10:00:02 zzyzx blah")).Looking(3);
        Assert.Contains("1 of 2 log lines", Assert.Single(Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_unknown_beginnings_that_come_are_told_when_they_are_many()
    {
        _folder.Write([.. Enumerable.Range(1, 90)]);
        _script.ThenSettle(() => _folder.Append("mail.current", "10:02:00 zzyzx blah"))
            .ThenSettle(() => _folder.Append("mail.current", [.. Enumerable.Repeat("10:02:01 zzyzx blah", 9)]))
            .ThenSettle(() => _folder.Append("mail.current", "10:02:02 zzyzx blah"));
        Assert.Contains("10 of 100 log lines", Assert.Single(Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_other_log_is_told_once_when_it_shows()
    {
        const string Other = "10:00:01 PID 861: User admin commit changes";
        _folder.Write(1);
        _script.ThenSettle(() => _folder.Append("mail.current", Other, "10:00:02 ICID 1 lost"))
            .ThenSettle(() => _folder.Append("mail.current", Other, "10:00:03 ICID 1 lost"))
            .ThenSettle(() => _folder.Append("cli.current", Other, Other))
            .ThenSettle(() => _folder.Append("cli.current", Other));
        var warnings = Warnings();
        Assert.Equal(2, warnings.Count);
        Assert.Contains("1 line of the CLI", warnings[0], StringComparison.Ordinal);
        Assert.Contains("cli.current", warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_name_headers_and_zones()
    {
        _folder.Append("mail.current", [.. Sample.Header, LiveFolder.Line(1)]);
        _script.ThenSettle(() => _folder.Append("mail.current", "Apr 22 10:00:02 esa1 mail_logs: Info: ICID 2 close"))
            .ThenSettle(() => _folder.Append("mail.@2.c", "Apr 22 10:00:03 esa1 mail_logs: Info: ICID 3 close", "Apr 22 10:00:04 esa1 mail_logs: Info: ICID 4 close"));
        var remarks = _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path)).Remarks;
        Assert.Equal(
            [
                $"Reading '{_folder.Current}' and what is written to it: headers native; appliance 420D4FEA709365BFB3E3-0AF2EE5E7000; time zone UTC+02:00 (log header).",
                $"Further on in '{_folder.Current}': headers syslog (host).",
                $"Reading '{_folder["mail.@2.c"]}', which is new: headers syslog (host); appliance esa1; time zone not told by the file.",
            ],
            remarks,
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_hour_that_is_there_twice_goes_on_in_the_next_file()
    {
        void Write(params string[] times) => _folder.Append("mail.current", [.. times.Select(time => $"Sun Oct 25 {time} 2009 Info: ICID 1 close")]);
        Write("01:59:00", "02:10:00");
        _script.Then(() =>
        {
            _folder.Rename("mail.current", "mail.@1.s");
            Write("02:20:00", "02:50:00");
        }).Then(() => Write("02:05:00", "03:00:00"));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path), zone: TimeZones.Find("Europe/Berlin"));
        Assert.Equal(["23:59", "00:10", "00:20", "00:50", "01:05", "02:00"], answer.Records.Select(entry => entry.TimestampUtc!.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }
}
