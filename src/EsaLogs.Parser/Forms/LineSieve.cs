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
    /// <summary>Longer numbers are no ids; see <see cref="FieldType.Number"/>.</summary>
    private const int MaximumDigits = 18;

    /// <summary>False for a message that can be in no answer.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool LetsThrough(ReadOnlySpan<byte> message)
        => !forms.Find(message, out var candidates) || !candidates.AreNone || (ids is not null && NamesAny(message, ids));

    [MethodImpl(Compiled.Fully)]
    private static bool NamesAny(ReadOnlySpan<byte> message, HashSet<long> ids)
    {
        for (var at = NextDigit(message, 0); at < message.Length; at = NextDigit(message, at + 1))
        {
            var (start, number) = (at, 0L);
            for (; at < message.Length && Literal.IsDigit(message[at]); at++) number = unchecked((number * 10) + (message[at] - '0'));
            if (at - start <= MaximumDigits && ids.Contains(number)) return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NextDigit(ReadOnlySpan<byte> message, int at)
    {
#if NET8_0_OR_GREATER
        if (at >= message.Length) return message.Length;
        var found = message.Slice(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        return found < 0 ? message.Length : at + found;
#else
        while (at < message.Length && !Literal.IsDigit(message[at])) at++;
        return at;
#endif
    }
}
