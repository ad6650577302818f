using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>Yes, no, or cannot tell.</summary>
public sealed class TlsVerdictTests
{
    [Theory]
    [InlineData(TlsStatus.Success, true)]
    [InlineData(TlsStatus.Failed, false)]
    [InlineData(TlsStatus.None, false)]
    [InlineData(TlsStatus.RequiredNotOffered, false)]
    [InlineData(TlsStatus.RequiredNotNegotiated, false)]
    [InlineData(TlsStatus.Deferred, false)]
    [InlineData(TlsStatus.Unknown, null)]
    [InlineData(TlsStatus.NotApplicable, null)]
    public void Only_success_passes_and_what_the_log_cannot_tell_is_empty(TlsStatus status, bool? passed)
    {
        Assert.Equal(passed, TlsVerdict.Passed(status, "TLSv1.3", minimumProtocol: null));
        Assert.Equal(passed, TlsVerdict.Passed(status, "TLSv1.3", "TLSv1.2"));
    }

    [Theory]
    [InlineData("TLSv1.3", "TLSv1.2", true)]
    [InlineData("TLSv1.2", "TLSv1.2", true)]
    [InlineData("TLSv1.1", "TLSv1.2", false)]
    [InlineData("TLSv1", "TLSv1.1", false)]
    [InlineData("TLSv1", "TLSv1", true)]
    [InlineData("TLSv1/SSLv3", "TLSv1", true)]
    [InlineData("TLSv1/SSLv3", "TLSv1.1", false)]
    [InlineData("TLSv1/SSLv3", "SSLv3", true)]
    [InlineData("SSLv3", "TLSv1", false)]
    [InlineData("SSLv3", "SSLv3", true)]
    [InlineData("tlsv1.2", "tlsV1.2", true)]
    [InlineData(null, "SSLv3", null)]
    [InlineData("TLSv9", "TLSv1.2", null)]
    public void Protocols_are_compared_by_rank(string? protocol, string minimum, bool? passed)
        => Assert.Equal(passed, TlsVerdict.Passed(TlsStatus.Success, protocol, minimum));

    [Theory]
    [InlineData("TLS success", null)]
    [InlineData("TLS success protocol TLSv1/SSLv3 cipher A", false)]
    [InlineData("TLS success protocol TLSv1.2 cipher A", true)]
    [InlineData("TLS failed", false)]
    public void The_minimum_is_part_of_the_question(string message, bool? passed)
        => Assert.Equal(
            passed,
            Assert.Single(Log.Read(new TlsQuery { MinimumProtocol = "TLSv1.2" }, Log.In("10:00:00", 5), "10:00:01 ICID 5 " + message, "10:00:02 Start MID 7 ICID 5")).Passed);

    [Theory]
    [InlineData(false, "")]
    [InlineData(false, "NotApplicable:")]
    [InlineData(true, "Success:true")]
    [InlineData(true, "NotApplicable: Success:true Success:true")]
    [InlineData(false, "Success:true None:false")]
    [InlineData(false, "Success:true Unknown:")]
    [InlineData(false, "Success:true Success:")]
    [InlineData(false, "Success:false")]
    public void All_that_can_be_judged_must_have_passed_and_there_must_be_something(bool passed, string results)
    {
        var overall = new TlsOverall();
        foreach (var result in results.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(':')))
            overall.Add(new EsaTlsResult { TlsStatus = result[0], Passed = result[1].Length == 0 ? null : bool.Parse(result[1]) });
        Assert.Equal(passed, overall.Passed);
    }
}
