using System.Management.Automation;
using EsaLogs.Lines;

namespace EsaLogs.Arguments;

/// <summary>Reads times as <see cref="TimeText"/> says, so that the same text means the same on every machine where ISO 8601 is written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeArgumentAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null or DateTime) return value;
        if (value is DateTimeOffset instant) return instant.UtcDateTime;

        // PowerShell would make a time of other objects too: the first moment of all of an empty hashtable.
        if (Typed(value, inputData) is not { } text)
            throw new ArgumentTransformationMetadataException($"An object of type {value.GetType().FullName} is no time. {GivenTime.Accepted}");
        try
        {
            return TimeArguments.Bind(TimeText.Parse(text));
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    /// <summary>
    /// What was typed; null for what is no text. PowerShell has numbers of its own with letters behind them: <c>-7d</c> is a decimal and
    /// <c>-90s</c> a short integer before they come here.
    /// </summary>
    private static string? Typed(object? value, object? inputData) => value switch
    {
        string text => text,
        decimal => Written(inputData, "d"),
        short => Written(inputData, "s"),
        sbyte or byte or ushort or int or uint or long or ulong or float or double => Written(inputData, ""),
        _ => null,
    };

    private static string Written(object? number, string letter)
    {
        var text = LanguagePrimitives.ConvertTo<string>(number);
        return text.Length > 0 && char.IsLetter(text[text.Length - 1]) ? text : text + letter;
    }
}
