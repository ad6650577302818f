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

    /// <summary>Ids from the pipeline select from a log that ends.</summary>
    public static ErrorRecord WaitWithPipedIds()
        => new(
            new NotSupportedException("-Wait cannot be used with ids from the pipeline: what they select is read once they are all there. Give ids as arguments, or leave out -Wait."),
            "WaitWithPipedIds",
            ErrorCategory.InvalidArgument,
            targetObject: null);

    /// <summary>An answer that comes at the end never comes.</summary>
    public static ErrorRecord WaitForAnswerAtEnd()
        => new(
            new NotSupportedException("-Wait cannot be used here: the answer is about the whole log, and a log that is waited for has no end."),
            "WaitForAnswerAtEnd",
            ErrorCategory.InvalidArgument,
            targetObject: null);

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
