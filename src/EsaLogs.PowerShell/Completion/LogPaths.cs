using System.Collections;
using System.Management.Automation;
using EsaLogs.Input;

namespace EsaLogs.Completion;

/// <summary>The logs that a command line names so far.</summary>
internal static class LogPaths
{
    private static readonly string[] LiteralNames = ["LiteralPath", "PSPath", "LP", "FullName"];

    /// <summary>The files and folders in <c>-Path</c> or <c>-LiteralPath</c> that are there; what cannot be read at will, as a pipe, is none of them.</summary>
    public static LogInputs Of(IDictionary bound)
    {
        var inputs = new LogInputs();
        if (ScriptBlock.Create("$ExecutionContext").Invoke().FirstOrDefault()?.BaseObject is not EngineIntrinsics engine) return inputs;
        var literal = LiteralNames.SelectMany(name => Texts(bound[name])).SelectMany(path => Resolved(engine, path, isLiteral: true));
        var found = Texts(bound["Path"]).SelectMany(path => Resolved(engine, path, isLiteral: false)).Concat(literal).Where(IsReadable);
        foreach (var path in found.Distinct(StringComparer.Ordinal)) inputs.AddPath(path);
        return inputs;
    }

    private static IEnumerable<string> Texts(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        string text => [text],
        FileSystemInfo file => [file.FullName],
        PathInfo location => [location.Path],
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        _ => [],
    };

    private static IReadOnlyList<string> Resolved(EngineIntrinsics engine, string path, bool isLiteral)
    {
        try
        {
            ProviderInfo provider;
            IReadOnlyList<string> paths = isLiteral
                ? [engine.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : engine.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            return string.Equals(provider.Name, "FileSystem", StringComparison.Ordinal) ? paths : [];
        }
        catch (Exception)
        {
            // There is no such file, drive or provider: nothing to offer.
            return [];
        }
    }

    private static bool IsReadable(string path) => Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > 0 };
}
