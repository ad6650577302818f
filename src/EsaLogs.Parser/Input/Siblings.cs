namespace EsaLogs.Input;

/// <summary>The names that a log can have after it was rotated: those in its folder that begin like its own, up to the first dot.</summary>
internal static class Siblings
{
    public static IEnumerable<string> Of(string path)
    {
        var name = Path.GetFileName(path);
        var dot = name.IndexOf('.', Math.Min(1, name.Length));
        var stem = dot < 0 ? name : name.Substring(0, dot);
        var folder = Path.GetDirectoryName(path) ?? "";
        try
        {
            return Directory.GetFiles(folder.Length > 0 ? folder : ".")
                .Where(file => Path.GetFileName(file).StartsWith(stem, StringComparison.Ordinal))
                .Select(file => folder.Length > 0 ? file : Path.GetFileName(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is out of reach; whoever lists it tells of that.
            return [];
        }
    }
}
