using System.Globalization;
using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator;

/// <summary><c>--seed 1 --messages 100000 --out DIR [--appliances 3] [--days 5] [--file-size BYTES] [--ordinary] [--no-truth]</c>; <c>--out -</c> writes one appliance's log to standard output.</summary>
internal static class Program
{
    /// <summary>Readers wait so long for what quarantines hold.</summary>
    private const int MaximumDays = 7;

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
            Console.Error.WriteLine("Usage: --seed N --messages N --out DIR|- [--appliances 1..4] [--days N] [--file-size BYTES] [--ordinary] [--no-truth]");
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
                "--ordinary" => options with { Traffic = Traffic.Ordinary, Appliances = Traffic.Ordinary.Appliances.Count },
                "--seed" => options with { Seed = ulong.Parse(Value(), CultureInfo.InvariantCulture) },
                "--messages" => options with { Messages = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--appliances" => options with { Appliances = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--days" => options with { Days = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--file-size" => options with { FileSize = long.Parse(Value(), CultureInfo.InvariantCulture) },
                "--out" => options with { Folder = Value() },
                var unknown => throw new FormatException($"'{unknown}' is not known."),
            };

            string Value() => ++i < arguments.Length ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value.");
        }

        if (options.Folder.Length == 0 || options.Appliances < 1 || options.Appliances > options.Traffic.Appliances.Count)
            throw new FormatException("--out is needed, and one to four appliances; ordinary traffic is that of one.");
        if (options.IsPiped && (options.WritesTruth || options.Appliances > 1)) throw new FormatException("Standard output takes one appliance without truth.");
        if (options.WritesTruth && options.Days > MaximumDays) throw new FormatException("The truth does not know what readers give up after a week.");
        return options;
    }
}
