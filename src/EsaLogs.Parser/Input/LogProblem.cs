namespace EsaLogs.Input;

/// <summary>What can be wrong with an input. The names are stable: they are the error ids of the cmdlets.</summary>
public enum LogProblemKind
{
    /// <summary>There is no file or folder of that name.</summary>
    PathNotFound,

    /// <summary>The file or folder is locked, or may not be read.</summary>
    FileUnreadable,

    /// <summary>The folder holds no file that looks like a mail log.</summary>
    FolderWithoutLogs,

    /// <summary>The file is compressed, and damaged or cut off. What came before the damage was read.</summary>
    GzipCorrupt,

    /// <summary>The file is no text.</summary>
    BinaryFile,

    /// <summary>The file has no content.</summary>
    EmptyFile,

    /// <summary>The file is text, but no line of its beginning is a log line.</summary>
    NotALog,

    /// <summary>The file is another log of the appliance. It is told as a warning, not as an error.</summary>
    OtherLog,
}

/// <summary>An input that could not be read, or not to its end. The other inputs are still read.</summary>
public sealed class LogProblem
{
    /// <summary>Describes a problem.</summary>
    public LogProblem(LogProblemKind kind, string path, string message, Exception? exception = null)
    {
        Kind = kind;
        Path = path;
        Message = message;
        Exception = exception;
    }

    /// <summary>What is wrong.</summary>
    public LogProblemKind Kind { get; }

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>One sentence that names the path, what is wrong and, where there is a way, what to do.</summary>
    public string Message { get; }

    /// <summary>What the operating system said, if it said anything.</summary>
    public Exception? Exception { get; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
