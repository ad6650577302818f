using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;

namespace EsaLogs.Reading;

/// <summary>
/// Tells whether a file is one of the appliance's other logs by its beginning: lines that only the other log has, and none that only a mail log
/// has. Where all its lines are such as both have, the name of the file decides.
/// </summary>
internal static class LogRecognition
{
    /// <summary>What every log of the appliance has.</summary>
    private static readonly KindSet OfEveryLog =
        new(EntryKind.LogfileBegin, EntryKind.LogfileVersion, EntryKind.LogfileUtcOffset, EntryKind.LogfileRolled, EntryKind.LogfileEnd);

    private static readonly Lazy<string[]> Shared = new(() =>
        [.. FormCatalogue.All.Where(form => form.Kind != EntryKind.OtherLog).Select(form => form.Log).OfType<string>().Distinct(StringComparer.Ordinal)]);

    /// <summary>The kinds of lines that a first look at a file needs: what the file is, and what only another log has.</summary>
    public static KindSet FirstKinds { get; } = FormCatalogue.KindsOf(LogfileForms.All.Concat(OtherLogForms.All));

    /// <summary>Whether a first look gives a reason for a second one, with all forms.</summary>
    public static bool MayBeOther(EntryBatch first, string fileName)
    {
        for (var i = 0; i < first.Count; i++)
        {
            if (first.PatternOf(in first.HeadAt(i))?.Kind == EntryKind.OtherLog) return true;
        }

        return NamedAs(fileName) is not null;
    }

    /// <summary>The other log that a text, read with all forms, is; null if it is none.</summary>
    public static string? OtherLog(EntryBatch all, string fileName)
    {
        string? own = null, shared = null;
        for (var i = 0; i < all.Count; i++)
        {
            if (all.PatternOf(in all.HeadAt(i))?.Form is not { } form || OfEveryLog.Contains(form.Kind)) continue;
            if (form.Log is null) return null;
            ref var log = ref form.Kind == EntryKind.OtherLog ? ref own : ref shared;
            if (log is not null && !string.Equals(log, form.Log, StringComparison.Ordinal)) return null;
            log = form.Log;
        }

        if (own is null) return string.Equals(shared, NamedAs(fileName), StringComparison.Ordinal) ? shared : null;
        return shared is null || string.Equals(shared, own, StringComparison.Ordinal) ? own : null;
    }

    private static string? NamedAs(string path)
    {
        var name = Path.GetFileName(path);
        return Array.Find(Shared.Value, log => name.StartsWith(log, StringComparison.OrdinalIgnoreCase));
    }
}
