using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EsaLogs.Cli.Verbs;

/// <summary>The library's help, with examples under it.</summary>
internal static class HelpText
{
    /// <summary><c>--help</c>, without the library's <c>/?</c> and <c>/h</c>, which are paths on most machines.</summary>
    public static Option Option(int width, IReadOnlyList<(string Command, string Answer)> examples)
    {
        var option = new HelpOption("--help", "-h", "-?");
        option.Action = new Action((HelpAction)option.Action!, width, examples);
        return option;
    }

    private sealed class Action : SynchronousCommandLineAction
    {
        private readonly HelpAction _help;
        private readonly IReadOnlyList<(string Command, string Answer)> _examples;

        public Action(HelpAction help, int width, IReadOnlyList<(string Command, string Answer)> examples)
        {
            _help = help;
            _help.MaxWidth = width;
            _examples = examples;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            _help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (_examples.Count > 0) output.WriteLine("Examples:");
            foreach (var (command, answer) in _examples)
            {
                output.WriteLine("  " + command);
                output.WriteLine("      " + answer);
            }

            return ExitCode.Success;
        }
    }
}
