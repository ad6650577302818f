using System.Management.Automation;
using EsaLogs.Input;
using EsaLogs.Queries;

namespace EsaLogs;

/// <summary>Makes every error record of the module. The ids are part of its contract: scripts compare them.</summary>
internal static class EsaErrors
{
    /// <summary>What is wrong with a log; its id is the name of the kind.</summary>
    public static ErrorRecord From(LogProblem problem)
        => new(ExceptionOf(problem), problem.Kind.ToString(), CategoryOf(problem), problem.Path);

    /// <summary>A filter that cannot be meant.</summary>
    public static ErrorRecord From(QueryException exception)
        => new(exception, "InvalidFilter", ErrorCategory.InvalidArgument, exception.Filter);

    public static ErrorRecord NotFileSystem(string path, string provider)
        => new(
            new NotSupportedException($"'{path}' is in PowerShell's {provider} provider; logs are read from the file system only."),
            "PathNotFileSystem",
            ErrorCategory.InvalidArgument,
            path);

    private static Exception ExceptionOf(LogProblem problem) => problem.Kind switch
    {
        LogProblemKind.PathNotFound or LogProblemKind.FolderWithoutLogs => new ItemNotFoundException(problem.Message, problem.Exception),
        LogProblemKind.FileUnreadable when problem.Exception is UnauthorizedAccessException
            => new UnauthorizedAccessException(problem.Message, problem.Exception),
        LogProblemKind.FileUnreadable => new IOException(problem.Message, problem.Exception),
        _ => new InvalidDataException(problem.Message, problem.Exception),
    };

    private static ErrorCategory CategoryOf(LogProblem problem) => problem.Kind switch
    {
        LogProblemKind.PathNotFound or LogProblemKind.FolderWithoutLogs => ErrorCategory.ObjectNotFound,
        LogProblemKind.FileUnreadable when problem.Exception is UnauthorizedAccessException => ErrorCategory.PermissionDenied,
        LogProblemKind.FileUnreadable => ErrorCategory.OpenError,
        _ => ErrorCategory.InvalidData,
    };
}
