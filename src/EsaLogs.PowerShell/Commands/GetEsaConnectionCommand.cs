using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Gets the SMTP connections of a log: who connected, what the host access table did, whether TLS and AUTH were used, how it ended.
/// <c>-StartTime</c> and <c>-EndTime</c> select by <see cref="EsaConnection.StartTime"/>.
/// </summary>
[Cmdlet(VerbsCommon.Get, "EsaConnection", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaConnection))]
public sealed class GetEsaConnectionCommand : EsaConnectionFilterCommand<EsaConnection>
{
    /// <summary>Reverse DNS names of clients, or destination domains, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? RemoteHost { get; set; }

    /// <summary>Sender groups of the host access table, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? SenderGroup { get; set; }

    /// <summary>Actions of the host access table.</summary>
    [Parameter]
    public ConnectionAction[]? Action { get; set; }

    /// <summary>What the log says of TLS; None is clear text, Unknown that the log cannot tell.</summary>
    [Parameter]
    public TlsStatus[]? TlsStatus { get; set; }

    /// <summary>How the connection ended.</summary>
    [Parameter]
    public ConnectionState[]? State { get; set; }

    /// <summary>Envelope senders that were turned away without a message, with wildcards.</summary>
    [Parameter]
    [Alias("SenderAddress", "From")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Sender { get; set; }

    /// <summary>Envelope recipients that were turned away, with wildcards.</summary>
    [Parameter]
    [Alias("Recipients", "RecipientAddress", "To")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Recipient { get; set; }

    /// <inheritdoc/>
    private protected override ILogQuery<EsaConnection> CreateQuery(RecordSelection? selection) => new ConnectionQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
        Selection = selection,
        Direction = Direction,
        Icid = Argument(nameof(Icid), Icid),
        Dcid = Argument(nameof(Dcid), Dcid),
        RemoteAddress = RemoteAddress,
        RemoteHost = RemoteHost,
        SenderGroup = SenderGroup,
        Action = Action,
        TlsStatus = TlsStatus,
        State = State,
        Sender = Sender,
        Recipient = Recipient,
    };
}
