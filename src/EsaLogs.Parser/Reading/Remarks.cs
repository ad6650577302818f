using System.Globalization;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>The texts that tell how a file was understood, for those who want to know.</summary>
internal static class Remarks
{
    /// <summary>What the beginning of a file shows.</summary>
    public static string Reading(FileProbe probe, ReadOptions options, string addition = "")
    {
        var headers = probe.HeaderForms.ToString();
        var appliance = probe.Hosts.Count > 0 ? string.Join(", ", probe.Hosts.OrderBy(host => host, StringComparer.Ordinal)) : probe.SerialNumber ?? "unknown";
        return $"Reading '{probe.File.Name}'{addition}: headers {(headers.Length > 0 ? headers : "none")}; appliance {appliance}; time zone {Zone(probe, options)}.";
    }

    /// <summary>The forms of headers that only came further on in the file; null if there were none.</summary>
    public static string? MoreHeaders(FileProbe probe, HeaderForms known, HeaderForms all)
    {
        var more = all.Except(known).ToString();
        return more.Length == 0 ? null : $"Further on in '{probe.File.Name}': headers {more}.";
    }

    private static string Zone(FileProbe probe, ReadOptions options)
        => options.TimeZone is { } zone ? zone.Id + " (as given)"
            : probe.Offset is { } offset ? Offset(offset) + " (log header)"
            : "not told by the file";

    private static string Offset(TimeSpan offset)
        => "UTC" + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hh\\:mm" : "hh\\:mm\\:ss", CultureInfo.InvariantCulture);
}
