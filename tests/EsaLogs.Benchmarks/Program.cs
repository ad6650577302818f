using BenchmarkDotNet.Running;
using EsaLogs.Benchmarks.Comparison;
using EsaLogs.Benchmarks.Rooms;

namespace EsaLogs.Benchmarks;

/// <summary><c>compare …</c> measures whole programs side by side; anything else goes to BenchmarkDotNet: <c>--filter *</c> measures every room.</summary>
internal static class Program
{
    private const string Compare = "compare";

    public static int Main(string[] arguments)
    {
        if (arguments is not [Compare, ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, RoomConfig.Make());
            return 0;
        }

        try
        {
            return new ComparisonRun(CompareOptions.Read(arguments[1..])).Run() ? 0 : 1;
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(CompareOptions.Usage);
            return 2;
        }
    }
}
