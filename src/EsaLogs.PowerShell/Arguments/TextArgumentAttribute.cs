using System.Collections;
using System.Management.Automation;

namespace EsaLogs.Arguments;

/// <summary>
/// Takes text only, one or several. PowerShell would turn any object into text; refused with just these exceptions,
/// the binder goes on to the properties of the object (<c>Path</c>, <c>PSPath</c>, <c>FullName</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextArgumentAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = Unwrap(inputData);
        return value switch
        {
            null => null,
            string text => new[] { text },
            string[] texts => texts,
            IList list => Texts(list),
            _ => throw Refused(value),
        };
    }

    private static string?[] Texts(IList list)
    {
        var texts = new string?[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var element = Unwrap(list[i]);
            texts[i] = element as string ?? (element is null ? null : throw Refused(element));
        }

        return texts;
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static ArgumentTransformationMetadataException Refused(object value)
    {
        var message = $"An object of type {value.GetType().FullName} is no log text.";
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}
