namespace EsaLogs.LogGenerator.Truth;

/// <summary>The kinds of records that the truth has, each in a file of its own.</summary>
internal enum TruthKind
{
    Connection,
    Auth,
    Tls,
    Message,
    Delivery,
}

/// <summary>The truth of one appliance's log on its way into files.</summary>
internal sealed class TruthFiles : IDisposable
{
    private static readonly TruthKind[] Kinds = Enum.GetValues<TruthKind>();

    private readonly FileStream[] _files;
    private readonly JsonLine _line = new();

    public TruthFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        _files = [.. Kinds.Select(kind => new FileStream(PathOf(folder, kind), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16))];
    }

    public static string PathOf(string folder, TruthKind kind) => Path.Combine(folder, kind.ToString().ToLowerInvariant() + ".ndjson");

    /// <summary>Puts the truths of several appliances together, in their order.</summary>
    public static void Join(string folder, IReadOnlyList<string> parts)
    {
        foreach (var kind in Kinds)
        {
            using var whole = new FileStream(PathOf(folder, kind), FileMode.Create);
            foreach (var part in parts)
            {
                using var file = File.OpenRead(PathOf(part, kind));
                file.CopyTo(whole);
            }
        }

        foreach (var part in parts) Directory.Delete(part, recursive: true);
    }

    public void Write(TruthKind kind, Action<JsonLine> record)
    {
        _line.Begin();
        record(_line);
        _line.End();
        _files[(int)kind].Write(_line.Written);
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }
}
