using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>The texts of what can be wrong with a file.</summary>
internal static class Problems
{
    public static LogProblem Unreadable(string path, Exception e)
        => new(LogProblemKind.FileUnreadable, path, $"The file '{path}' cannot be read: {e.Message}", e);

    public static LogProblem Gzip(string path, Exception e)
        => new(LogProblemKind.GzipCorrupt, path, $"The compressed file '{path}' is damaged or cut off; what came before the damage was read: {e.Message}", e);

    public static LogProblem Pipe(string path)
        => new(LogProblemKind.FileUnreadable, path, $"'{path}' is a pipe: it is read once and to its end, and cannot be followed.");

    public static LogProblem Binary(string path)
        => new(LogProblemKind.BinaryFile, path, $"The file '{path}' is no text and was not read.");

    public static LogProblem Empty(string path)
        => new(LogProblemKind.EmptyFile, path, $"The file '{path}' is empty.");

    public static LogProblem NoLog(string path)
        => new(LogProblemKind.NotALog, path, $"The file '{path}' is no mail log: no line of its beginning has a log header such as 'Wed Apr 22 11:43:59 2009 Info:' or is the message of a log line.");

    /// <summary>The message is the name of the log; the warning speaks of all files of one log.</summary>
    public static LogProblem OtherLog(string path, string log) => new(LogProblemKind.OtherLog, path, log);

    public static LogProblem NoLogs(string folder)
        => new(LogProblemKind.FolderWithoutLogs, folder, $"The folder '{folder}' holds no file that looks like a mail log. Sub-folders are not searched.");
}
