using System.Globalization;
using EsaLogs.Lines;

namespace EsaLogs.DesktopHost;

/// <summary>
/// <c>--out DIR --now TIME [--time-zone ZONE] [--tail N] [--mid N] PATH…</c> writes the answer to every question into a file of its own,
/// <c>QUESTION.ndjson</c>. <c>--mid</c> asks for the family and the life of a message.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            var (folder, mid, options, paths) = Read(arguments);
            Directory.CreateDirectory(folder);
            foreach (var question in Questions.All(mid)) question.Answer(folder, options, paths);
            return 0;
        }
        catch (Exception e)
        {
            // All of it: whoever reads this wants to know what the other runtime did not like.
            Console.Error.WriteLine(e);
            return 2;
        }
    }

    private static (string Folder, string? Mid, ReadOptions Options, IReadOnlyList<string> Paths) Read(string[] arguments)
    {
        string? folder = null;
        string? mid = null;
        var options = new ReadOptions { OnProblem = problem => Console.Error.WriteLine(problem.Message) };
        var paths = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--out": folder = Value(); break;
                case "--mid": mid = Value(); break;
                case "--tail": options = options with { Tail = int.Parse(Value(), CultureInfo.InvariantCulture) }; break;
                case "--now": options = options with { Now = DateTime.ParseExact(Value(), "s", CultureInfo.InvariantCulture) }; break;
                case "--time-zone": options = options with { TimeZone = TimeZones.Find(Value()) }; break;
                default: paths.Add(arguments[i]); break;
            }

            string Value() => ++i < arguments.Length ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value.");
        }

        return (folder ?? throw new FormatException("--out is needed."), mid, options, paths);
    }
}
