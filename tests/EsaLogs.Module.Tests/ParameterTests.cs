using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The parameters that users type: names, aliases, sets and pipeline, as the documentation has them.</summary>
public sealed class ParameterTests
{
    private static readonly string[] SharedParameters =
        ["Path", "LiteralPath", "InputObject", "StartTime", "EndTime", "TimeZone", "Year", "Appliance", "MaxOpenAge", "Wait", "Tail", "Strict"];

    private static readonly Dictionary<string, string[]> Filters = new(StringComparer.Ordinal)
    {
        ["Get-EsaConnection"] =
            ["Direction", "Icid", "Dcid", "RemoteAddress", "RemoteHost", "SenderGroup", "Action", "TlsStatus", "State", "Sender", "Recipient"],
        ["Get-EsaAuthEvent"] = ["Direction", "Outcome", "Icid", "Dcid", "User", "Mechanism", "AuthProfile", "RemoteAddress"],
        ["Get-EsaDelivery"] = ["Mid", "Dcid", "Sender", "Recipient", "RemoteAddress", "Status", "TlsStatus"],
        ["Get-EsaLogEntry"] = ["Kind", "Level", "Mid", "Icid", "Dcid", "Text", "Related"],
        ["Get-EsaMessage"] =
            ["Mid", "Icid", "Sender", "Recipient", "Subject", "MessageId", "RemoteAddress", "SenderGroup", "AuthUser", "Disposition", "SpamVerdict", "Quarantine", "Filter", "Attachment", "Family"],
        ["Measure-EsaLog"] = ["By"],
        ["Test-EsaTls"] =
            ["Direction", "Mid", "Icid", "Dcid", "Sender", "Recipient", "RemoteAddress", "RemoteHost", "Status", "TlsStatus", "MinimumProtocol", "Quiet"],
    };

    private static readonly Dictionary<string, string[]> Aliases = new(StringComparer.Ordinal)
    {
        ["LiteralPath"] = ["PSPath", "LP", "FullName"],
        ["StartTime"] = ["Start", "StartDate", "After"],
        ["EndTime"] = ["End", "EndDate", "Before"],
        ["Appliance"] = ["Server", "ComputerName"],
        ["Tail"] = ["Last"],
        ["RemoteAddress"] = ["ClientIP", "FromIP"],
        ["Sender"] = ["SenderAddress", "From"],
        ["Subject"] = ["MessageSubject"],
        ["Recipient"] = ["Recipients", "RecipientAddress", "To"],
    };

    // What binds from where. Filters that are not listed are in all sets and take nothing from the pipeline.
    private static readonly Dictionary<string, string[]> Binding = new(StringComparer.Ordinal)
    {
        ["Path"] = ["Path: mandatory 0 property"],
        ["LiteralPath"] = ["LiteralPath: mandatory property"],
        ["InputObject"] = ["InputObject: mandatory value"],
        ["Appliance"] = ["Path: property", "LiteralPath: property", "InputObject:"],
        ["Wait"] = ["Path:", "LiteralPath:"],
        ["Tail"] = ["Path:", "LiteralPath:"],
        ["Mid"] = ["Path: property", "LiteralPath: property", "InputObject:"],
        ["Icid"] = ["Path: property", "LiteralPath: property", "InputObject:"],
        ["Dcid"] = ["Path: property", "LiteralPath: property", "InputObject:"],
    };

    private static readonly string[] Wildcards =
        ["Path", "Appliance", "RemoteAddress", "RemoteHost", "SenderGroup", "Sender", "Recipient", "User", "Mechanism", "AuthProfile", "Text", "Subject", "MessageId", "AuthUser", "SpamVerdict", "Quarantine", "Filter", "Attachment"];

    // By name, so that a failing test says which cmdlet.
    public static TheoryData<string> Cmdlets { get; } = new(ModuleMetadata.Cmdlets.Select(cmdlet => cmdlet.Name));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_has_the_shared_parameters_and_its_filters(string name)
        => Assert.Equal(
            SharedParameters.Concat(Filters[name]).Order(StringComparer.Ordinal),
            Cmdlet(name).Parameters.Select(parameter => parameter.Name));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Aliases_are_those_that_administrators_know(string name)
        => Assert.All(Cmdlet(name).Parameters, parameter => Assert.Equal(Aliases.GetValueOrDefault(parameter.Name, []), parameter.Aliases));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Aliases_and_names_do_not_clash(string name)
    {
        var names = Cmdlet(name).Parameters.SelectMany(parameter => parameter.Aliases.Append(parameter.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Only_logs_and_ids_bind_from_the_pipeline(string name)
    {
        var cmdlet = Cmdlet(name);
        Assert.Equal("Path", cmdlet.DefaultSet);
        Assert.All(
            cmdlet.Parameters,
            parameter => Assert.Equal(Binding.GetValueOrDefault(parameter.Name, ["*:"]), parameter.Sets.Select(set => set.ToString())));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Input_takes_null_and_empty_text_and_nothing_but_text(string name)
    {
        var input = Cmdlet(name).Parameters.Single(parameter => parameter.Name == "InputObject");
        Assert.True(input.Has("AllowNullAttribute"));
        Assert.True(input.Has("AllowEmptyStringAttribute"));
        Assert.True(input.Has("AllowEmptyCollectionAttribute"));
        Assert.True(input.Has("TextArgumentAttribute"));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Parameters_with_wildcards_say_so(string name)
        => Assert.All(
            Cmdlet(name).Parameters,
            parameter => Assert.Equal(Wildcards.Contains(parameter.Name, StringComparer.Ordinal), parameter.Has("SupportsWildcardsAttribute")));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Filters_of_closed_sets_are_enumerations_and_the_records_properties_are_text(string name)
    {
        var cmdlet = Cmdlet(name);
        foreach (var parameter in cmdlet.Parameters.Where(parameter => parameter.Type.GetElementType() is { IsEnum: true }))
            Assert.Equal(typeof(string), cmdlet.OutputTypes[0].GetProperty(parameter.Name)!.PropertyType);

        Assert.DoesNotContain(cmdlet.OutputTypes[0].GetProperties(), property => property.PropertyType.IsEnum);
        var closed = new[] { "Direction", "Outcome", "Action", "TlsStatus", "State", "Status", "Kind", "Level", "Disposition" };
        Assert.All(
            cmdlet.Parameters.Where(parameter => closed.Contains(parameter.Name, StringComparer.Ordinal)),
            parameter => Assert.True(parameter.Type.GetElementType()!.IsEnum, parameter.Name));
    }

    [Fact]
    public void The_same_name_has_the_same_type_in_every_cmdlet()
        => Assert.All(
            ModuleMetadata.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters).GroupBy(parameter => parameter.Name, StringComparer.Ordinal),
            parameters => Assert.Single(parameters.Select(parameter => parameter.Property.PropertyType).Distinct()));

    [Fact]
    public void Every_filter_is_a_property_of_the_question_with_the_same_name()
    {
        var questions = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["Get-EsaConnection"] = typeof(ConnectionQuery),
            ["Get-EsaAuthEvent"] = typeof(AuthQuery),
            ["Get-EsaDelivery"] = typeof(DeliveryQuery),
            ["Get-EsaLogEntry"] = typeof(EntryQuery),
            ["Get-EsaMessage"] = typeof(MessageQuery),
            ["Measure-EsaLog"] = typeof(GroupQuery),
            ["Test-EsaTls"] = typeof(TlsQuery),
        };
        foreach (var (name, filters) in Filters)
        {
            foreach (var filter in filters.Where(filter => filter != "Quiet"))
                Assert.True(questions[name].GetProperty(filter) is not null, $"{name} -{filter}");
        }
    }

    [Fact]
    public void Minimum_protocols_are_those_that_the_verdict_ranks()
    {
        var parameter = Cmdlet("Test-EsaTls").Parameters.Single(parameter => parameter.Name == "MinimumProtocol");
        var set = ModuleMetadata.Attributes(parameter.Property, "ValidateSetAttribute").Single();
        var values = (IEnumerable<System.Reflection.CustomAttributeTypedArgument>)set.ConstructorArguments[0].Value!;
        Assert.Equal(TlsVerdict.Protocols, values.Select(value => (string)value.Value!));
    }

    [Fact]
    public void Closed_sets_have_the_documented_values()
    {
        Assert.Equal(["Inbound", "Outbound"], Enum.GetNames<Direction>());
        Assert.Equal(
            ["Success", "Failed", "RequiredNotOffered", "RequiredNotNegotiated", "Deferred", "None", "Unknown", "NotApplicable"],
            Enum.GetNames<TlsStatus>());
        Assert.Equal(
            ["Succeeded", "Failed", "NotInitiated", "ServerUnreachable", "Misconfigured", "LdapFailed"],
            Enum.GetNames<AuthOutcome>());
        Assert.Equal(["Accept", "Relay", "Reject", "TcpRefuse", "Other"], Enum.GetNames<ConnectionAction>());
        Assert.Equal(["Closed", "Lost", "Refused", "TimedOut", "Killed", "Error", "Open"], Enum.GetNames<ConnectionState>());
        Assert.Equal(
            ["Delivered", "Bounced", "Deferred", "PossibleDelivery", "Quarantined", "InProgress"],
            Enum.GetNames<DeliveryStatus>());
    }

    [Fact]
    public void Groupings_are_the_documented_ones()
    {
        Assert.Equal(
            ["Sender", "Recipient", "RemoteAddress", "SenderGroup", "Domain", "Hour", "Day", "TlsProtocol", "TlsCipher", "User", "Disposition"],
            Enum.GetNames<LogGrouping>());
        Assert.Equal(typeof(LogGrouping), Cmdlet("Measure-EsaLog").Parameters.Single(parameter => parameter.Name == "By").Type);
    }

    private static CmdletType Cmdlet(string name) => ModuleMetadata.Cmdlets.Single(cmdlet => cmdlet.Name == name);
}
