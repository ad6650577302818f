using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>Who asks for one direction, or one outcome, gets without the other lines what the whole log tells of it.</summary>
public sealed class NeededLinesTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>
{
    private static readonly List<Pattern> Wordings =
        [.. FormCatalogue.All.SelectMany(form => form.Templates.SelectMany(Template.Parse).Select(segments => new Pattern(form, segments)))];

    public static TheoryData<Direction> Both => [Direction.Inbound, Direction.Outbound];

    [Theory]
    [MemberData(nameof(Both))]
    public void Connections(Direction direction)
        => Check(new ConnectionQuery { Direction = [direction] }, new ConnectionQuery(), record => string.Equals(record.Direction, direction.ToString(), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Both))]
    public void Authentication(Direction direction)
        => Check(new AuthQuery { Direction = [direction] }, new AuthQuery(), record => string.Equals(record.Direction, direction.ToString(), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Both))]
    public void Tls(Direction direction)
        => Check(new TlsQuery { Direction = [direction] }, new TlsQuery(), record => string.Equals(record.Direction, direction.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Tls_of_deliveries_with_a_status()
        => Check(
            new TlsQuery { Status = [DeliveryStatus.Delivered, DeliveryStatus.InProgress], TlsStatus = [TlsStatus.None, TlsStatus.Failed] },
            new TlsQuery(),
            record => record is { Status: nameof(DeliveryStatus.Delivered) or nameof(DeliveryStatus.InProgress), TlsStatus: nameof(TlsStatus.None) or nameof(TlsStatus.Failed) });

    [Fact]
    public void Deliveries() => Check(new DeliveryQuery(), new AllLinesOfDeliveries(), static _ => true);

    /// <summary>Who asks for failures does not need the lines of attempts that succeeded, and the other way round.</summary>
    [Theory]
    [InlineData(AuthOutcome.Succeeded)]
    [InlineData(AuthOutcome.Failed)]
    public void Attempts_of_an_outcome(AuthOutcome outcome)
        => Check(new AuthQuery { Outcome = [outcome] }, new AuthQuery(), record => string.Equals(record.Outcome, outcome.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Wordings_of_attempts_are_needed_where_they_are_asked_for_or_tell_of_an_end()
    {
        var query = new AuthQuery { Outcome = [AuthOutcome.Failed] };
        var left = Wordings.Where(wording => !query.Needs(wording) && wording.Kind is not (EntryKind.AuthNotInitiated or EntryKind.AuthMisconfigured or EntryKind.AuthServerUnreachable or EntryKind.AuthLdapFailed));
        Assert.Equal("auth-in-ok", Assert.Single(left.Select(wording => wording.Form.Name).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
        Assert.All(Wordings, wording => Assert.True(new AuthQuery().Needs(wording) && new AuthQuery { Outcome = [] }.Needs(wording), wording.Form.Name));
    }

    /// <summary>Ids name a direction, too.</summary>
    [Fact]
    public void What_is_asked_for_by_its_id()
    {
        var connections = Answer(new ConnectionQuery());
        var (icid, dcid) = (Picked.Id(connections.Select(record => record.Icid)), Picked.Id(connections.Select(record => record.Dcid)));
        Check(new ConnectionQuery { Icid = [icid] }, new ConnectionQuery(), record => record.Icid == icid);
        Check(new ConnectionQuery { Dcid = [dcid] }, new ConnectionQuery(), record => record.Dcid == dcid);
        var dcidOfMail = Picked.Id(Answer(new TlsQuery()).Select(record => record.Dcid));
        Check(new TlsQuery { Dcid = [dcidOfMail] }, new TlsQuery(), record => record.Dcid == dcidOfMail);
        var icidOfAttempt = Picked.Id(Answer(new AuthQuery()).Select(record => record.Icid));
        Check(new AuthQuery { Icid = [icidOfAttempt] }, new AuthQuery(), record => record.Icid == icidOfAttempt);
    }

    /// <summary>That a connection was lost on which nothing but TLS failed is no delivery, but outbound.</summary>
    [Fact]
    public void A_connection_without_a_message_has_its_direction()
    {
        string[] lines =
        [
            Log.In("10:00:00", 5), "10:00:00 ICID 5 TLS failed: wrong version number", "10:00:01 ICID 5 close",
            Log.Out("10:00:02", 6), "10:00:02 DCID 6 TLS failed: verify error", "10:00:03 DCID 6 close",
        ];
        Assert.Equal([5L], Log.Read(new TlsQuery { Direction = [Direction.Inbound] }, lines).Select(result => result.ConnectionId!.Value));
        Assert.Equal([6L], Log.Read(new TlsQuery { Direction = [Direction.Outbound] }, lines).Select(result => result.ConnectionId!.Value));
        Assert.Equal([6L], Log.Read(new TlsQuery { Dcid = [6] }, lines).Select(result => result.ConnectionId!.Value));
        Assert.Empty(Log.Read(new TlsQuery { Status = [DeliveryStatus.Delivered] }, lines));
    }

    /// <summary>What is left out are lines of one kind of connection, and nothing else that the way of mail is told by.</summary>
    [Fact]
    public void Wordings_are_of_one_direction_or_of_both()
    {
        var ofConnections = Wordings.Where(wording => ConnectionFacts.Kinds.Contains(wording.Kind)).ToList();
        Assert.All(ofConnections, wording => Assert.True(Directions.Tells(wording, Direction.Inbound) || Directions.Tells(wording, Direction.Outbound), wording.Form.Name));
        Assert.All(ofConnections.Where(wording => wording.Names(Field.Icid)), wording => Assert.True(Directions.Tells(wording, Direction.Inbound), wording.Form.Name));
        Assert.Contains(ofConnections, wording => !Directions.Tells(wording, Direction.Inbound));
        Assert.Contains(ofConnections, wording => !Directions.Tells(wording, Direction.Outbound));
        Assert.DoesNotContain(Wordings, wording => MailTracker.MailKinds.Contains(wording.Kind) && !ConnectionFacts.Kinds.Contains(wording.Kind) && !MailTracker.TellsOfDelivery(wording));
        Assert.Contains(ofConnections, wording => !MailTracker.TellsOfDelivery(wording));
    }

    private void Check<T>(LogQuery<T> narrow, LogQuery<T> wide, Func<T, bool> isAsked)
        where T : class, IEsaRecord, new()
    {
        var expected = Answer(wide).Where(isAsked).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(Written.Ndjson(expected), Written.Ndjson(Answer(narrow).ToArray()), StringComparer.Ordinal);
    }

    private List<T> Answer<T>(LogQuery<T> query)
        where T : class, IEsaRecord
        => [.. GeneratedLogs.Seeds.SelectMany(seed => Log.Ask(query, logs.Of(seed).Inputs()).Records)];

    /// <summary>Deliveries, followed with the connections over which their messages came in.</summary>
    private sealed class AllLinesOfDeliveries : LogQuery<EsaDelivery>
    {
        internal override IReadOnlyList<EntryKind> Kinds => DeliveryTracker.Kinds;

        internal override ITracker CreateTracker(TrackingContext context, Action<EsaDelivery> emit) => new DeliveryTracker(context, emit);

        private protected override void AddConditions(RecordFilter<EsaDelivery> filter)
        {
        }

        private protected override string? ApplianceOf(EsaDelivery record) => record.Appliance;

        private protected override bool InRange(EsaDelivery record, TimeRange range) => true;
    }
}
