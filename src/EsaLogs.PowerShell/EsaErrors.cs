using System.Management.Automation;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs;

/// <summary>Makes every error record of the module. The ids are part of its contract: scripts compare them.</summary>
internal static class EsaErrors
{
    /// <summary>More of a line is for who looks at the target, not for a message.</summary>
    private const int LongestText = 200;

    /// <summary>What is wrong with a log; its id is the name of the kind.</summary>
    public static ErrorRecord From(LogProblem problem)
        => Advised(new ErrorRecord(ExceptionOf(problem), problem.Kind.ToString(), CategoryOf(problem), problem.Path), ActionFor(problem));

    /// <summary>A filter that cannot be meant.</summary>
    public static ErrorRecord From(QueryException exception) => Advised(
        new ErrorRecord(exception, "InvalidFilter", ErrorCategory.InvalidArgument, exception.Filter),
        $"Change -{exception.Filter}, or leave it out.");

    /// <summary>A line that fits no form, for those to whom that is an error. The target is the line, taken apart as far as it goes.</summary>
    public static ErrorRecord UnknownLine(EsaLogEntry line) => Advised(
        new ErrorRecord(
            new InvalidDataException(FormattableString.Invariant($"Line {line.LineNumber} of '{line.Source}' fits no line form: {Shown(line.Text)}")),
            "UnknownLine",
            ErrorCategory.InvalidData,
            line),
        "Leave out -Strict where such lines do not matter.");

    public static ErrorRecord NotFileSystem(string path, string provider) => Advised(
        new ErrorRecord(
            new NotSupportedException($"'{path}' is in PowerShell's {provider} provider; logs are read from the file system only."),
            "PathNotFileSystem",
            ErrorCategory.InvalidArgument,
            path),
        "Name a file or folder of the file system.");

    /// <summary>Ids from the pipeline select from a log that ends.</summary>
    public static ErrorRecord WaitWithPipedIds() => Advised(
        new ErrorRecord(
            new NotSupportedException("-Wait cannot be used with ids from the pipeline: what they select is read once they are all there. Give ids as arguments, or leave out -Wait."),
            "WaitWithPipedIds",
            ErrorCategory.InvalidArgument,
            "Wait"),
        "Give ids as arguments, or leave out -Wait.");

    /// <summary>An answer that comes at the end never comes.</summary>
    public static ErrorRecord WaitForAnswerAtEnd() => Advised(
        new ErrorRecord(
            new NotSupportedException("-Wait cannot be used here: the answer is about the whole log, and a log that is waited for has no end. Leave out -Wait."),
            "WaitForAnswerAtEnd",
            ErrorCategory.InvalidArgument,
            "Wait"),
        "Leave out -Wait.");

    private static ErrorRecord Advised(ErrorRecord record, string action)
    {
        record.ErrorDetails = new ErrorDetails(record.Exception.Message) { RecommendedAction = action };
        return record;
    }

    private static string Shown(string text) => text.Length > LongestText ? text.Remove(LongestText) + "..." : text;

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

    private static string ActionFor(LogProblem problem) => problem.Kind switch
    {
        LogProblemKind.PathNotFound => "Check the spelling of the path.",
        LogProblemKind.FileUnreadable when problem.Exception is UnauthorizedAccessException => "Ask for the right to read it, or run PowerShell as a user who has it.",
        LogProblemKind.FileUnreadable => "Close the program that holds the file, or read a copy of it.",
        LogProblemKind.FolderWithoutLogs => "Name the folder that the logs lie in.",
        LogProblemKind.GzipCorrupt => "Fetch the file from the appliance again.",
        LogProblemKind.BinaryFile => "Leave the file out, or unpack it first: of archives only gzip is read as it is.",
        LogProblemKind.EmptyFile => "Leave the file out, or fetch it from the appliance again.",
        _ => "Name a file of the appliance's text mail logs (mail_logs).",
    };
}
