using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>What all that write lines share. Each of their methods writes a line and, if the log holds it, tells the truth what it says.</summary>
internal abstract class LineSource(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance)
{
    protected LogWriter Log => log;

    protected ApplianceTruth Truth => truth;

    /// <summary>The release of the appliance, by which wordings differ.</summary>
    protected int Release => appliance.Release;

    protected LogLine Line => log.Line;

    /// <summary>Takes note of a line that tells of a connection.</summary>
    protected void Tell(bool isInLog, ConnectionTruth connection, Action<ConnectionTruth> what)
    {
        if (!isInLog) return;
        connection.Seen(log.Line);
        what(connection);
        truth.Touch(connection);
    }

    /// <summary>Takes note of a line that tells of a message.</summary>
    protected void Tell(bool isInLog, MessageTruth message, Action<MessageTruth> what)
    {
        if (!isInLog) return;
        message.Seen(log.Line);
        what(message);
        truth.Touch(message);
    }
}
