using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Lets the log lines through that can be asked for, and those that whoever reads a log needs. Where lines are the answer, one by one, of some
/// kinds or with some ids, nothing but the header, the first words and the numbers of all others is looked at. For one thread at a time.
/// </summary>
/// <param name="forms">The forms that let a line through: what begins like one of them may have it.</param>
/// <param name="ids">The ids that do, of whatever kind: a number that is somebody's text does, too, and then the line's ids decide.</param>
internal sealed class LineSieve(FormMemo forms, HashSet<long>? ids)
{
    /// <summary>False for a message that can be in no answer.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool LetsThrough(ReadOnlySpan<byte> message)
        => !forms.Find(message, out var candidates) || !candidates.AreNone || (ids is not null && NamesAny(message, ids));

    [MethodImpl(Compiled.Fully)]
    private static bool NamesAny(ReadOnlySpan<byte> message, HashSet<long> ids)
    {
        for (var at = 0; LogNumber.TryNext(message, ref at, out var number);)
        {
            if (ids.Contains(number)) return true;
        }

        return false;
    }
}
