using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The properties of the records, letter by letter and in their order: they are CSV headers, JSON keys and what scripts name.</summary>
public sealed class RecordTests
{
    // '?' may be empty, '[]' is a list.
    private const string Connection =
        "Appliance? Direction ConnectionId Icid? Dcid? StartTime StartTimeUtc? EndTime? DurationSeconds? Interface? LocalAddress? "
        + "RemoteAddress? RemotePort? RemoteHost? RemoteHostVerified? Action? SenderGroup? SenderGroupMatch? ReputationScore? "
        + "ReputationText? Country? TlsStatus TlsProtocol? TlsCipher? TlsPeer? TlsReason? AuthOutcome? AuthUser? RejectedSender? "
        + "RejectedRecipients[] RejectReason? Mids[] MessageCount State StateReason? StartSeen EndSeen Source LineNumber";

    private const string AuthEvent =
        "Timestamp TimestampUtc? Appliance? Direction Outcome User? Mechanism? AuthProfile? RemoteAddress? RemoteHost? Interface? "
        + "LocalAddress? ConnectionId? Icid? Dcid? SmtpCode? EnhancedCode? Reason? TlsStatus TlsProtocol? Source LineNumber";

    private const string TlsResult =
        "Timestamp TimestampUtc? Appliance? Direction Mid? Rid? Sender? Recipients[] ConnectionId? Icid? Dcid? RemoteAddress? "
        + "RemoteHost? Status? TlsStatus TlsProtocol? TlsCipher? TlsPeer? Reason? Passed? Source LineNumber";

    private const string Delivery =
        "Timestamp TimestampUtc? Appliance? Mid Rid Recipient? Sender? Dcid? RemoteAddress? RemotePort? Interface? Status SmtpCode? EnhancedCode? "
        + "Response? Reason? TlsStatus TlsProtocol? TlsCipher? Attempt DelaySeconds? Source LineNumber";

    private const string Message =
        "Mid Appliance? Direction? Icid? StartTime StartTimeUtc? EndTime? Sender? Recipients[] Subject? MessageId? SizeBytes? RemoteAddress? RemoteHost? "
        + "SenderGroup? ReputationScore? ReputationText? Country? ReceivedTlsStatus ReceivedTlsProtocol? ReceivedTlsCipher? AuthUser? Policy? SpamVerdict? "
        + "VirusVerdict? AmpVerdict? GraymailVerdict? OutbreakVerdict? Spf? Dkim? Dmarc? Dlp? Attachments[] Filters[] Quarantine? RejectedRecipients[] "
        + "Disposition DispositionReason? FinalDisposition OriginMid? ParentMid? ChildMids[] Deliveries StartSeen EndSeen Source LineNumber";

    private const string LogEntry =
        "Timestamp? TimestampUtc? Appliance? Level Kind Icid? Dcid? Mid? Rid? Text Fields Source LineNumber";

    // The speed is for those who look, not for those who compare: it is no column of CSV and no key of NDJSON.
    private const string Summary =
        "Appliance? StartTime? EndTime? FileCount LineCount UnknownCount ByteCount ConnectionCount RefusedCount RejectedRecipientCount MessageCount AuthFailedCount "
        + "ClearTextDeliveryCount Version? Kinds Unknown Problems BytesPerSecond?";

    private const string Group = "Group? Count Bytes TlsShare? AuthFailures? FirstTime LastTime";

    [Theory]
    [InlineData(typeof(EsaConnection), Connection)]
    [InlineData(typeof(EsaDelivery), Delivery)]
    [InlineData(typeof(EsaMessage), Message)]
    [InlineData(typeof(EsaLogEntry), LogEntry)]
    [InlineData(typeof(EsaLogSummary), Summary)]
    [InlineData(typeof(EsaLogGroup), Group)]
    [InlineData(typeof(EsaAuthEvent), AuthEvent)]
    [InlineData(typeof(EsaTlsResult), TlsResult)]
    public void A_record_has_the_documented_properties(Type record, string documented)
    {
        var properties = record.GetProperties().OrderBy(property => property.MetadataToken);
        Assert.Equal(documented, string.Join(' ', properties.Select(property => property.Name + Mark(property))));
    }

    [Fact]
    public void Properties_are_of_types_that_CSV_JSON_and_CLIXML_keep()
    {
        // No addresses, enumerations, spans of time or times with an offset: they turn into something else on the way.
        Type[] kept = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(DateTime)];
        Assert.All(
            Records.SelectMany(record => record.GetProperties()),
            property => Assert.True(
                kept.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) || IsListThatReads(property.PropertyType),
                $"{property.DeclaringType!.Name}.{property.Name}"));
    }

    [Fact]
    public void Every_record_has_a_text_of_its_own()
        => Assert.All(Records, record => Assert.Equal(record, record.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType));

    [Fact]
    public void No_record_binds_as_a_path()
        => Assert.All(
            Records,
            record => Assert.DoesNotContain(
                record.GetProperties(), property => property.Name is "Path" or "FullName" or "PSPath" or "LiteralPath" or "LP"));

    private static IEnumerable<Type> Records
        => typeof(EsaConnection).Assembly.GetExportedTypes().Where(type => typeof(IEsaRecord).IsAssignableFrom(type) && !type.IsInterface);

    private static bool IsListThatReads(Type type)
        => typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType == type;

    private static string Mark(System.Reflection.PropertyInfo property)
    {
        if (property.PropertyType == typeof(TextList) || property.PropertyType == typeof(IdList)) return "[]";
        var state = new System.Reflection.NullabilityInfoContext().Create(property).ReadState;
        return state == System.Reflection.NullabilityState.Nullable ? "?" : "";
    }
}
