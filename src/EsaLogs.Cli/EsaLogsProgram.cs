using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Text;
using EsaLogs.Cli.Output;
using EsaLogs.Cli.Verbs;

namespace EsaLogs.Cli;

/// <summary>The program without its console: arguments and streams in, exit code out.</summary>
internal static class EsaLogsProgram
{
    /// <summary>Arguments are taken as the shell gives them: <c>@example.com</c> is an address and no response file, <c>-xy</c> is not <c>-x -y</c>.</summary>
    internal static ParserConfiguration ParserConfiguration { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(IReadOnlyList<string> args, ProgramHost host)
    {
        var messages = new Messages(host.Error);
        var root = BuildRoot(host);
        var values = root.Parse(args, ParserConfiguration);
        try
        {
            if (ErrorIn(values) is { } error) throw new UsageException(error);
            using var output = new OutputStream(host.Output, isTerminal: false);
            using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            var exitCode = values.Invoke(new InvocationConfiguration
            {
                Output = text,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            text.Flush();
            return exitCode;
        }
        catch (UsageException e)
        {
            messages.UsageError(e.Message, HelpFor(values, root));
            return ExitCode.Error;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is OutputFailedException or IOException or UnauthorizedAccessException)
        {
            messages.Error(e.Message);
            return ExitCode.Error;
        }
    }

    private static RootCommand BuildRoot(ProgramHost host)
    {
        var root = new RootCommand("Answers questions from the mail_logs of a Cisco Email Security Appliance.");
        root.Options.Clear();
        root.Add(HelpText.Option(host.Width, [("esalogs auth --help", "the options of a verb, with examples")]));
        root.Add(new VersionOption { Action = new VersionAction() });
        root.Add(ConnectionVerb.Create().Build(host));
        root.Add(AuthVerb.Create().Build(host));
        root.Add(TlsVerb.Create().Build(host));
        root.Add(MessageVerb.Create().Build(host));
        root.Add(DeliveryVerb.Create().Build(host));
        root.Add(EntryVerb.Create().Build(host));
        root.Add(SummaryVerb.Create().Build(host));
        return root;
    }

    /// <summary>The first thing that is wrong with a command line; null if it can be run.</summary>
    private static string? ErrorIn(ParseResult values)
    {
        if (values.Errors.Count == 0) return null;
        if (values.CommandResult.Command is not RootCommand root)
        {
            // The library's own words for this one do not say what is missing.
            return values.Errors[0] is { SymbolResult: ArgumentResult { Parent: CommandResult, Tokens.Count: 0 } }
                ? "Say which log: files or folders, or - for standard input."
                : values.Errors[0].Message;
        }

        var verbs = string.Join(", ", root.Subcommands.Select(verb => verb.Name));
        return values.UnmatchedTokens is [var unknown, ..] ? $"There is no '{unknown}'. Say one of {verbs}." : $"Say what you ask for: {verbs}.";
    }

    private static string HelpFor(ParseResult values, RootCommand root)
        => values.CommandResult.Command == root ? "esalogs --help" : $"esalogs {values.CommandResult.Command.Name} --help";

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            // Not the process's own assembly: a host can run the program too. What stands behind + is a commit.
            var version = typeof(EsaLogsProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            parseResult.InvocationConfiguration.Output.WriteLine("esalogs " + version.Split('+')[0]);
            return ExitCode.Success;
        }
    }
}
