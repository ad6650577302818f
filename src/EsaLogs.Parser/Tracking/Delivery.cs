using System.Runtime.InteropServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A message's way to one recipient: the line that tells of it, the connection it went over, and what came of it.</summary>
/// <param name="origin">The line.</param>
/// <param name="over">How the message went.</param>
/// <param name="connection">The connection, where the log has it.</param>
/// <param name="message">The message.</param>
/// <param name="rid">The recipient.</param>
/// <param name="status">What came of it.</param>
/// <param name="number">The how manyth attempt it is for the recipient, from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Delivery(LineOrigin origin, Passage over, Connection? connection, Message message, long rid, DeliveryStatus status, int number)
{
    public LineOrigin Origin { get; } = origin;

    public Passage Over { get; } = over;

    public Connection? Connection { get; } = connection;

    public Message Message { get; } = message;

    public long Rid { get; } = rid;

    public DeliveryStatus Status { get; } = status;

    public int Number { get; } = number;
}

/// <summary>The two ends of a delivery as known at its line: what is told later must not depend on when the record leaves.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct DeliveryEnds(in Delivery delivery)
{
    public string? Sender { get; } = delivery.Message.Sender;

    public string? Recipient { get; } = delivery.Message.Recipient(delivery.Rid);

    public string? RemoteAddress { get; } = delivery.Over.Peer?.Address;

    public int? RemotePort { get; } = delivery.Connection?.RemotePort;

    public string? Interface { get; } = delivery.Connection?.Interface ?? delivery.Connection?.LocalAddress;
}

/// <summary>A delivery that was accepted and waits for the line that tells the reply.</summary>
internal sealed class Waiting(in Delivery delivery)
{
    private readonly Delivery _delivery = delivery;
    private readonly DeliveryEnds _ends = new(delivery);

    public ref readonly Delivery Delivery => ref _delivery;

    public ref readonly DeliveryEnds Ends => ref _ends;

    public bool HasLeft { get; set; }
}
