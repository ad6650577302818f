using System.Globalization;

namespace EsaLogs.LogGenerator;

/// <summary><c>--seed 1 --messages 100000 --out DIR [--appliances 3] [--no-truth] [--file-size BYTES]</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            Generator.Run(Read(arguments));
            return 0;
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine("Usage: --seed N --messages N --out DIR [--appliances 1..4] [--file-size BYTES] [--no-truth]");
            return 2;
        }
    }

    private static GeneratorOptions Read(string[] arguments)
    {
        var options = new GeneratorOptions(1, 1000, "");
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--no-truth" => options with { WritesTruth = false },
                "--seed" => options with { Seed = ulong.Parse(Value(), CultureInfo.InvariantCulture) },
                "--messages" => options with { Messages = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--appliances" => options with { Appliances = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--file-size" => options with { FileSize = long.Parse(Value(), CultureInfo.InvariantCulture) },
                "--out" => options with { Folder = Value() },
                var unknown => throw new FormatException($"'{unknown}' is not known."),
            };

            string Value() => ++i < arguments.Length ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value.");
        }

        return options.Folder.Length > 0 && options.Appliances is >= 1 and <= 4 ? options : throw new FormatException("--out is needed, and one to four appliances.");
    }
}
