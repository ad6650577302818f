#pragma warning disable
namespace EsaLogs.Input;

/// <summary>What is to be read: files, folders, streams. Nothing is opened before it is read.</summary>
public sealed class LogInputs
{
    /// <summary>Adds a file or folder by its full name, without wildcards. Of a folder, the files in it that look like mail logs are read (not those of its sub-folders).</summary>
    public LogInputs AddPath(string fullPath) => this;

    /// <summary>Adds the files that a name with wildcards means; a name that exists is taken as it is. A wildcard that matches nothing is no problem, a name without wildcards that does not exist is one.</summary>
    public LogInputs AddPattern(string pattern) => this;

    /// <summary>Adds a stream, e.g. standard input, under a name that records show as their source.</summary>
    public LogInputs AddStream(string name, Stream stream) => this;
}
