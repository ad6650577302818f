namespace EsaLogs.Tracking;

/// <summary>What went wrong on a connection. On few of them anything did.</summary>
internal sealed class Troubles
{
    /// <summary>Why the connection is in its state.</summary>
    public string? StateReason { get; set; }

    public string? RejectedSender { get; set; }

    public List<string>? RejectedRecipients { get; set; }

    public string? RejectReason { get; set; }

    /// <summary>The line that told of a TLS failure; null where none did, or once its verdict is given.</summary>
    public LineOrigin? TlsFailure { get; set; }

    /// <summary>Those of a connection, be there any or not.</summary>
    public static Troubles Of(Connection connection) => connection.Troubles ??= new Troubles();
}
