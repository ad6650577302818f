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
        if (value is not string text) return value;
        try
        {
            return TimeZones.Find(text);
        }
        catch (TimeZoneNotFoundException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
