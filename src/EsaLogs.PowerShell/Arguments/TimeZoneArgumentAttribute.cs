using System.Management.Automation;
using EsaLogs.Lines;

namespace EsaLogs.Arguments;

/// <summary>Takes a time zone, its name, or an offset from UTC.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneArgumentAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null or TimeZoneInfo) return value;
        try
        {
            // What looks like a number is one before it comes here; what was typed is still known.
            return TimeZones.Find(LanguagePrimitives.ConvertTo<string>(inputData));
        }
        catch (TimeZoneNotFoundException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
