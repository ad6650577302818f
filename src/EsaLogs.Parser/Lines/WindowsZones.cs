namespace EsaLogs.Lines;

/// <summary>
/// The names of time zones in both worlds, Windows and IANA. A system knows one of them, or converts between them by libraries that are
/// not always there (.NET Framework has none, a program without cultures leaves them out), so the table is our own.
/// </summary>
internal static class WindowsZones
{
    private const int MaximumNearNames = 3;

    /// <summary>By each of a zone's names: all of them, the Windows name first, then the main IANA name.</summary>
    private static readonly Lazy<Dictionary<string, string[]>> Table = new(Read);

    /// <summary>All names of all zones.</summary>
    public static IReadOnlyCollection<string> Names => Table.Value.Keys;

    /// <summary>The names that Windows has.</summary>
    public static IReadOnlyCollection<string> WindowsNames => [.. Table.Value.Values.Select(names => names[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>All names of the zone that <paramref name="name"/> means, in any case, the one meant first; none if it is not in the table.</summary>
    public static IEnumerable<string> NamesOf(string name)
    {
        if (!Table.Value.TryGetValue(name, out var names)) return [];
        var meant = Array.Find(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase))!;
        return [meant, .. names.Where(other => !ReferenceEquals(other, meant))];
    }

    /// <summary>Names that may have been meant, nearest first.</summary>
    public static IReadOnlyList<string> Near(string name)
    {
        var wanted = Place(name);
        if (wanted.Length < 3) return [];
        var tolerance = wanted.Length < 6 ? 1 : 2;
        return [.. Table.Value.Keys
            .Select(known => (Name: known, Distance: Distance(wanted, Place(known))))
            .Where(near => near.Distance <= tolerance)
            .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Take(MaximumNearNames).Select(near => near.Name)];
    }

    /// <summary>The place of a name (<c>Europe/Berlin</c>), in lower case, without what tells words apart.</summary>
    private static string Place(string name)
    {
        var place = name.Substring(name.LastIndexOf('/') + 1).ToLowerInvariant();
        return new string([.. place.Where(char.IsLetterOrDigit)]);
    }

    /// <summary>How many letters differ, are missing, are too many, or have changed places with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static Dictionary<string, string[]> Read()
    {
        var table = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        using var reader = new StreamReader(typeof(WindowsZones).Assembly.GetManifestResourceStream("WindowsZones.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var end = line.IndexOf('=');
            if (line[0] == '#') continue;
            string[] names = [line.Substring(0, end), .. line.Substring(end + 1).Split(' ')];
            foreach (var name in names) table[name] = names;
        }

        return table;
    }
}
