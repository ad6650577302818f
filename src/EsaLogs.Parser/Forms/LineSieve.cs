using System.Runtime.CompilerServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// Lets the log lines through that an answer can be told by, and those that whoever reads a log needs. Where these are lines of some kinds,
/// with some ids or of some time, nothing but the header, the first words and the numbers of all others is looked at. For one thread at a time.
/// </summary>
/// <param name="forms">The forms that let a line through: what begins like one of them may have it. Null where none does.</param>
/// <param name="ids">The ids that do, of whatever kind: a number that is somebody's text does, too, and then the line's ids decide.</param>
internal sealed class LineSieve(FormMemo? forms, HashSet<long>? ids)
{
    private readonly IdFinder? _ids = ids is null ? null : new IdFinder(ids);

    /// <summary>
    /// True if of the lines that do not get through the first one of each second is to be told of, for its time alone: what is open ends by the
    /// time of strangers' lines, too.
    /// </summary>
    public bool MarksTime { get; init; }

    /// <summary>The wall clocks that let a line through, too; null where none does.</summary>
    public WallClockRange? Times { get; init; }

    /// <summary>What alone lets lines through that have a wall clock, in the rest of the block; null where something else does, too.</summary>
    [MethodImpl(Compiled.Fully)]
    public FormMemo? DecidingAt(long ticks) => (_ids is null or { IsAtEnd: true }) && !IsTimely(ticks) ? forms : null;

    /// <summary>True for a wall clock that lets a line through.</summary>
    public bool IsTimely(long ticks) => Times is { } times && times.Contains(ticks);

    /// <summary>Takes the block whose lines come next; false if none of them tells of an answer.</summary>
    public bool Begin(LineBlock block)
    {
        _ids?.Begin(block.Buffer, block.Length);
        return forms is not null || MarksTime || Times is not null || _ids?.IsAtEnd == false;
    }

    /// <summary>
    /// False for a message of the block that tells of no answer. It has known words if a form, needed or not, begins with its first one. Where it
    /// was put together of several lines, its numbers stand no more where they stood. It is a whole message: nothing that may follow can make
    /// other forms of it, so what lets it through is the same whatever came before it.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    public bool LetsThrough(ReadOnlySpan<byte> message, long ticks, int start, bool isMoved, out bool knownWords)
    {
        knownWords = true;
        if (IsTimely(ticks)) return true;
        if (_ids is not null && (isMoved ? _ids.IsIn(message) : _ids.IsIn(start, start + message.Length))) return true;
        if (forms is null) return false;
        forms.Find(message, out var candidates, out _);
        knownWords = candidates.KnownWords;
        return !candidates.AreNone;
    }
}
