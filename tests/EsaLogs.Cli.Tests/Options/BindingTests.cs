using System.CommandLine;
using EsaLogs.Cli.Options;
using EsaLogs.Cli.Verbs;
using EsaLogs.Forms;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Cli.Tests.Options;

public sealed class BindingTests
{
    [Fact]
    public void Every_filter_of_connection_reaches_the_query()
    {
        var query = (ConnectionQuery)Query(
            ConnectionVerb.Create(),
            "--direction inbound --icid 1,2 --icid 3 --dcid 4 --remote-address 192.0.2.0/24 --remote-host *.example.com --sender-group RELAYLIST"
            + " --action relay,tcp-refuse --tls-status none,required-not-offered --state timedout --sender a@* --recipient b@*");
        Assert.Equal([Direction.Inbound], query.Direction!);
        Assert.Equal([1, 2, 3], query.Icid!);
        Assert.Equal([4], query.Dcid!);
        Assert.Equal(["192.0.2.0/24"], query.RemoteAddress!, StringComparer.Ordinal);
        Assert.Equal(["*.example.com"], query.RemoteHost!, StringComparer.Ordinal);
        Assert.Equal(["RELAYLIST"], query.SenderGroup!, StringComparer.Ordinal);
        Assert.Equal([ConnectionAction.Relay, ConnectionAction.TcpRefuse], query.Action!);
        Assert.Equal([TlsStatus.None, TlsStatus.RequiredNotOffered], query.TlsStatus!);
        Assert.Equal([ConnectionState.TimedOut], query.State!);
        Assert.Equal(["a@*"], query.Sender!, StringComparer.Ordinal);
        Assert.Equal(["b@*"], query.Recipient!, StringComparer.Ordinal);
    }

    [Fact]
    public void Every_filter_of_auth_reaches_the_query()
    {
        var query = (AuthQuery)Query(
            AuthVerb.Create(),
            "--direction outbound --outcome FAILED --user jane --user O'Hara,Mary --mechanism PLAIN --auth-profile P --from-ip 192.0.2.7 --client-ip 192.0.2.8");
        Assert.Equal([Direction.Outbound], query.Direction!);
        Assert.Equal([AuthOutcome.Failed], query.Outcome!);
        Assert.Equal(["jane", "O'Hara,Mary"], query.User!, StringComparer.Ordinal);
        Assert.Equal(["PLAIN"], query.Mechanism!, StringComparer.Ordinal);
        Assert.Equal(["P"], query.AuthProfile!, StringComparer.Ordinal);
        Assert.Equal(["192.0.2.7", "192.0.2.8"], query.RemoteAddress!, StringComparer.Ordinal);
    }

    [Fact]
    public void Every_filter_of_tls_reaches_the_query()
    {
        var query = (TlsQuery)Query(
            TlsVerb.Create(),
            "--direction inbound,outbound --mid 1 --icid 2 --dcid 3 --sender @example.com --recipient b --remote-address 2001:db8::/32"
            + " --remote-host h --status PossibleDelivery --tls-status Failed --minimum-protocol TLSv1.2");
        Assert.Equal([Direction.Inbound, Direction.Outbound], query.Direction!);
        Assert.Equal([1], query.Mid!);
        Assert.Equal([2], query.Icid!);
        Assert.Equal([3], query.Dcid!);
        Assert.Equal(["@example.com"], query.Sender!, StringComparer.Ordinal);
        Assert.Equal(["b"], query.Recipient!, StringComparer.Ordinal);
        Assert.Equal(["2001:db8::/32"], query.RemoteAddress!, StringComparer.Ordinal);
        Assert.Equal(["h"], query.RemoteHost!, StringComparer.Ordinal);
        Assert.Equal([DeliveryStatus.PossibleDelivery], query.Status!);
        Assert.Equal([TlsStatus.Failed], query.TlsStatus!);
        Assert.Equal("TLSv1.2", query.MinimumProtocol);
    }

    [Fact]
    public void Every_filter_of_message_reaches_the_query()
    {
        var query = (MessageQuery)Query(
            MessageVerb.Create(), "--mid 1 --icid 2 --sender a --recipient b --subject c --message-id d --remote-address e --sender-group f --auth-user g"
            + " --disposition partly-delivered,Dropped --spam-verdict h --quarantine i --filter j --attachment k --family");
        Assert.Equal([1], query.Mid!);
        Assert.Equal([2], query.Icid!);
        Assert.Equal([Disposition.PartlyDelivered, Disposition.Dropped], query.Disposition!);
        Assert.True(query.Family);
        Assert.Equal(
            "abcdefghijk",
            string.Concat(new[]
            {
                query.Sender, query.Recipient, query.Subject, query.MessageId, query.RemoteAddress, query.SenderGroup, query.AuthUser,
                query.SpamVerdict, query.Quarantine, query.Filter, query.Attachment,
            }.SelectMany(values => values!)));
    }

    [Fact]
    public void Every_filter_of_delivery_reaches_the_query()
    {
        var query = (DeliveryQuery)Query(
            DeliveryVerb.Create(), "--mid 1 --dcid 2 --sender a --recipient b@* --remote-address 192.0.2.0/24 --status bounced,in-progress --tls-status none");
        Assert.Equal([1], query.Mid!);
        Assert.Equal([2], query.Dcid!);
        Assert.Equal(["a"], query.Sender!, StringComparer.Ordinal);
        Assert.Equal(["b@*"], query.Recipient!, StringComparer.Ordinal);
        Assert.Equal(["192.0.2.0/24"], query.RemoteAddress!, StringComparer.Ordinal);
        Assert.Equal([DeliveryStatus.Bounced, DeliveryStatus.InProgress], query.Status!);
        Assert.Equal([TlsStatus.None], query.TlsStatus!);
    }

    [Fact]
    public void Every_filter_of_entry_reaches_the_query()
    {
        var query = (EntryQuery)Query(
            EntryVerb.Create(), "--kind auth-failed,unknown --level warning,Critical --mid 1 --icid 2 --dcid 3 --text quarantine --related");
        Assert.Equal([EntryKind.AuthFailed, EntryKind.Unknown], query.Kind!);
        Assert.Equal([LogLevel.Warning, LogLevel.Critical], query.Level!);
        Assert.Equal([1], query.Mid!);
        Assert.Equal([2], query.Icid!);
        Assert.Equal([3], query.Dcid!);
        Assert.Equal(["quarantine"], query.Text!, StringComparer.Ordinal);
        Assert.True(query.Related);
    }

    public static TheoryData<string> Verbs => ["connection", "auth", "tls", "message", "delivery", "entry", "summary", "summary --by"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_shared_filters_reach_every_query(string verb)
    {
        const string typed = "--start-time=2009-04-22T11:44:48 --end-time=2009-04-23T00:00:00+02:00 --appliance esa1 --appliance esa2 --where Appliance=In* --where=Appliance=*";
        switch (verb)
        {
            case "connection":
                Check(Query(ConnectionVerb.Create(), typed));
                break;
            case "auth":
                Check(Query(AuthVerb.Create(), typed));
                break;
            case "message":
                Check(Query(MessageVerb.Create(), typed));
                break;
            case "delivery":
                Check(Query(DeliveryVerb.Create(), typed));
                break;
            case "entry":
                Check(Query(EntryVerb.Create(), typed));
                break;
            case "summary":
                Check(Query(SummaryVerb.Create(), typed));
                break;
            case "summary --by":
                var groups = SummaryVerb.Groups(LogGrouping.SenderGroup);
                var shared = new SharedOptions();
                var command = new RootCommand();
                foreach (var option in shared.List) command.Add(option);
                var values = command.Parse(typed.Replace("Appliance=", "Group=", StringComparison.Ordinal).Split(' '), EsaLogsProgram.ParserConfiguration);
                var query = (GroupQuery)groups.CreateQuery(values, shared.Filters<EsaLogGroup>(values, Cli.Now));
                Assert.Equal(LogGrouping.SenderGroup, query.By);
                Check(query);
                break;
            default:
                Check(Query(TlsVerb.Create(), typed));
                break;
        }
    }

    [Fact]
    public void A_filter_that_is_not_given_asks_nothing()
    {
        var query = (AuthQuery)Query(AuthVerb.Create(), "");
        Assert.Null(query.Direction);
        Assert.Null(query.Outcome);
        Assert.Null(query.User);
        Assert.Null(query.Where);
        Assert.Null(query.Appliance);
        Assert.Null(query.StartTime);
        Assert.Null(query.EndTime);
    }

    [Theory]
    [InlineData("--start-time -2h --end-time now", "2009-04-30T10:00:00", "2009-04-30T12:00:00")]
    [InlineData("--start-time yesterday --end-time=today", "2009-04-29T00:00:00", "2009-04-30T00:00:00")]
    [InlineData("--start-time=-7d", "2009-04-23T12:00:00", null)]
    [InlineData("--start-time -1w --end-time Yesterday", "2009-04-23T12:00:00", "2009-04-29T00:00:00")]
    public void Times_may_go_by_the_clock(string typed, string start, string? end)
    {
        var query = Query(AuthVerb.Create(), typed);
        Assert.Equal(start, Records.IsoTime.Format(query.StartTime!.Value));
        Assert.Equal(end, query.EndTime is { } time ? Records.IsoTime.Format(time) : null);
    }

    [Fact]
    public void Days_are_those_of_the_zone_asked_for()
    {
        var noonInLondon = DateTime.SpecifyKind(Cli.Now, DateTimeKind.Utc);
        Assert.Equal(new DateTime(2009, 5, 1), Query(AuthVerb.Create(), "--start-time today --time-zone +14:00", noonInLondon).StartTime);
    }

    private static void Check<TRecord>(LogQuery<TRecord> query)
        where TRecord : class, IEsaRecord
    {
        Assert.Equal(new DateTime(2009, 4, 22, 11, 44, 48), query.StartTime);
        Assert.Equal(DateTimeKind.Unspecified, query.StartTime!.Value.Kind);
        Assert.Equal(new DateTime(2009, 4, 22, 22, 0, 0), query.EndTime);
        Assert.Equal(DateTimeKind.Utc, query.EndTime!.Value.Kind);
        Assert.Equal(["esa1", "esa2"], query.Appliance!, StringComparer.Ordinal);
        Assert.Equal(2, query.Where!.Count);
    }

    private static LogQuery<TRecord> Query<TRecord>(Verb<TRecord> verb, string typed, DateTime? now = null)
        where TRecord : class, IEsaRecord, new()
    {
        var command = verb.Build(new ProgramHost { OpenInput = () => Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Now = Cli.Now });
        var values = command.Parse(["x", .. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)], EsaLogsProgram.ParserConfiguration);
        Assert.Empty(values.Errors);
        return verb.Query(values, now ?? Cli.Now);
    }
}
