using System.Collections.ObjectModel;
using System.Management.Automation;
using EsaLogs.Input;

namespace EsaLogs.Arguments;

/// <summary>Turns what users call a path (drives of PowerShell, <c>~</c>, relative to its location) into full names of the file system.</summary>
internal static class PathArguments
{
    private const string FileSystem = "FileSystem";

    /// <summary>The full names that a path means. A path that cannot be one is an error of its own, and the others go on.</summary>
    public static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path, bool literal)
    {
        try
        {
            var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (!string.Equals(provider.Name, FileSystem, StringComparison.Ordinal))
            {
                cmdlet.WriteError(EsaErrors.NotFileSystem(path, provider.Name));
                return [];
            }

            return literal ? [full] : Expand(cmdlet, path, full);
        }
        catch (Exception e) when (IsWrongName(e))
        {
            cmdlet.WriteError(EsaErrors.From(new LogProblem(LogProblemKind.PathNotFound, path, e.Message, e)));
            return [];
        }
    }

    /// <summary>
    /// A look-up of what a path with wildcards means, now and later; null for one without wildcards. It means the same whatever location
    /// the user goes to meanwhile.
    /// </summary>
    public static Func<IEnumerable<string>>? Watch(PSCmdlet cmdlet, string path)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(path)) return null;
        try
        {
            var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (!string.Equals(provider.Name, FileSystem, StringComparison.Ordinal)) return null;
            return () => LookUp(cmdlet, FileSystem + "::" + full);
        }
        catch (Exception e) when (IsWrongName(e))
        {
            // Told where the path is resolved.
            return null;
        }
    }

    private static Collection<string> LookUp(PSCmdlet cmdlet, string pattern)
    {
        try
        {
            return cmdlet.GetResolvedProviderPathFromPSPath(pattern, out _);
        }
        catch (Exception e) when (IsWrongName(e) || e is UnauthorizedAccessException)
        {
            // Nothing there for the moment, or out of reach.
            return [];
        }
    }

    /// <summary>True if the text is the name of an existing file.</summary>
    public static bool IsFile(PSCmdlet cmdlet, string text)
    {
        try
        {
            var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(text, out var provider, out _);
            return string.Equals(provider.Name, FileSystem, StringComparison.Ordinal) && File.Exists(full);
        }
        catch (Exception e) when (IsWrongName(e))
        {
            return false;
        }
    }

    private static Collection<string> Expand(PSCmdlet cmdlet, string path, string full)
    {
        try
        {
            var resolved = cmdlet.GetResolvedProviderPathFromPSPath(path, out _);
            if (resolved.Count == 0) cmdlet.WriteVerbose($"No file matches '{path}'.");
            return resolved;
        }
        catch (ItemNotFoundException)
        {
            // The reader tells of a missing file in its turn, as it does for a file that is gone when its turn comes.
            return [WildcardPattern.Unescape(full)];
        }
    }

    private static bool IsWrongName(Exception e)
        => e is SessionStateException or ProviderInvocationException or ArgumentException or NotSupportedException or IOException;
}
