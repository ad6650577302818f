using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>Answers one question from the entries of one appliance, which come in file order.</summary>
internal interface ITracker
{
    /// <summary>Takes the next entry.</summary>
    void Track(LogEntry entry);

    /// <summary>Log time has come so far without a line: lets go what is over by then.</summary>
    void Advance(long ticks);

    /// <summary>The log has ended: gives out what is still open.</summary>
    void Finish();
}

/// <summary>Counts all text, also what no entry is made of.</summary>
internal interface ITextCounter
{
    /// <summary>Takes what stands behind the last entry.</summary>
    void CountRest(long lines, long bytes);
}
