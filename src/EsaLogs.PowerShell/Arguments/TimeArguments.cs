using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace EsaLogs.Arguments;

/// <summary>
/// What was typed for a time is turned into one before the cmdlet and its other parameters are there: <c>today</c> cannot know the zone of the
/// appliance yet, and nobody can be told how <c>03/04/2026</c> was read. So what was typed is kept beside the value, by the very object that the
/// binder is given and keeps in the bound parameters, until the cmdlet begins.
/// </summary>
internal static class TimeArguments
{
    private static readonly ConditionalWeakTable<object, TimeText> Typed = new();

    /// <summary>The value of a text for the binder, by the clock of this computer.</summary>
    public static object Bind(TimeText text)
    {
        object value = text.At(MachineClock.Now, zone: null);
        Typed.Add(value, text);
        return value;
    }

    /// <summary>The time that a bound parameter means; <c>-Verbose</c> tells how it was read where that may be doubted.</summary>
    public static DateTime? Settle(PSCmdlet cmdlet, string parameter, DateTime? bound, TimeZoneInfo? zone, DateTime now)
    {
        if (!cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var value) || value is null || !Typed.TryGetValue(value, out var text)) return bound;
        var meant = text.At(now, zone);
        if (text.Remark(meant) is { } remark) cmdlet.WriteVerbose($"-{parameter} {remark}");
        return meant;
    }
}
