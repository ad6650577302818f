using System.Collections;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EsaLogs.Cli.Options;

/// <summary>Turns what stands behind an option into a value; throws a <see cref="FormatException"/> that says what to write instead.</summary>
internal delegate T ValueParser<out T>(string text);

/// <summary>
/// The options of a verb. Each is declared once, with its kind; declaring it adds it to the list and gives the handle by which its value is read.
/// </summary>
internal sealed class OptionList : IEnumerable<Option>
{
    private readonly List<Option> _options = [];

    /// <summary>Text that may hold anything, also commas; given several times, the values are alternatives.</summary>
    public Option<string[]> Texts(string name, string description, string valueName, params string[] aliases)
        => Add(Many<string>(name, aliases, text => [text]), description, valueName);

    /// <summary>Ids; several are separated by commas, or given one by one.</summary>
    public Option<long[]> Ids(string name, string description)
        => Add(Many<long>(name, [], text => [.. Split(text).Select(ParseId)]), description + " Several: 1,2,3.", "id");

    /// <summary>Values of a closed set; several are separated by commas, or given one by one.</summary>
    public Option<TEnum[]> Choices<TEnum>(string name, string description)
        where TEnum : struct, Enum
        => AddChoice<TEnum[], TEnum>(Many<TEnum>(name, [], text => [.. Split(text).Select(ParseChoice<TEnum>)]), description);

    /// <summary>One value of a closed set.</summary>
    public Option<TEnum?> Choice<TEnum>(string name, string description)
        where TEnum : struct, Enum
        => AddChoice<TEnum?, TEnum>(Single<TEnum?>(name, text => ParseChoice<TEnum>(text)), description);

    /// <summary>One value of any other kind.</summary>
    public Option<T> One<T>(string name, string description, string valueName, ValueParser<T> parse)
        => Add(Single(name, parse), description, valueName);

    /// <summary>Yes if it is there.</summary>
    public Option<bool> Flag(string name, string description)
    {
        var option = new Option<bool>(name) { Description = description, Arity = ArgumentArity.Zero };
        _options.Add(option);
        return option;
    }

    /// <inheritdoc/>
    public IEnumerator<Option> GetEnumerator() => _options.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Option<T[]> Many<T>(string name, string[] aliases, ValueParser<T[]> parse) => new(name, aliases)
    {
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => Parse<T[]>(name, result, () =>
        {
            var values = new List<T>();
            foreach (var token in result.Tokens) values.AddRange(parse(token.Value));
            return [.. values];
        }),
    };

    private static Option<T> Single<T>(string name, ValueParser<T> parse) => new(name)
    {
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result => Parse(name, result, () => parse(result.Tokens[0].Value)),
    };

    private static T? Parse<T>(string name, ArgumentResult result, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException e)
        {
            result.AddError($"{name}: {e.Message}");
            return default;
        }
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts
        ? parts
        : throw new FormatException("A value is missing.");

    private static long ParseId(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new FormatException($"'{text}' is no id. Ids are whole numbers.");

    private static TEnum ParseChoice<TEnum>(string text)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (Kebab.Means(text, value.ToString())) return value;
        }

        throw new FormatException($"'{text}' is not one of {Names<TEnum>()}.");
    }

    private static string Names<TEnum>()
        where TEnum : struct, Enum
        => string.Join(", ", Enum.GetNames<TEnum>().Select(Kebab.From));

    private Option<T> AddChoice<T, TEnum>(Option<T> option, string description)
        where TEnum : struct, Enum
    {
        option.CompletionSources.Add([.. Enum.GetNames<TEnum>().Select(Kebab.From)]);
        return Add(option, $"{description} {Names<TEnum>()}.", option.Name[2..]);
    }

    private Option<T> Add<T>(Option<T> option, string description, string valueName)
    {
        option.Description = description;
        option.HelpName = valueName;
        _options.Add(option);
        return option;
    }
}
