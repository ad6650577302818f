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
        if (ScriptBlock.Create("$ExecutionContext").Invoke() is not [{ BaseObject: EngineIntrinsics engine }]) return inputs;
        var literal = LiteralNames.SelectMany(name => Texts(bound[name])).SelectMany(path => Literal(engine, path));
        var found = Texts(bound["Path"]).SelectMany(path => Resolved(engine, path)).Concat(literal).Where(IsReadable);
        foreach (var path in found.Distinct(StringComparer.Ordinal)) inputs.AddPath(path);
        return inputs;
    }

    private static IEnumerable<string> Texts(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        string text => [text],
        FileSystemInfo file => [file.FullName],
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> Resolved(EngineIntrinsics engine, string path)
    {
        try
        {
            var paths = engine.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
            return IsFileSystem(provider) ? paths : [];
        }
        catch (Exception)
        {
            // There is no such file, drive or provider: nothing to offer.
            return [];
        }
    }

    private static IEnumerable<string> Literal(EngineIntrinsics engine, string path)
    {
        try
        {
            var full = engine.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return IsFileSystem(provider) ? [full] : [];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static bool IsFileSystem(ProviderInfo provider) => string.Equals(provider.Name, "FileSystem", StringComparison.Ordinal);

    private static bool IsReadable(string path) => Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > 0 };
}
