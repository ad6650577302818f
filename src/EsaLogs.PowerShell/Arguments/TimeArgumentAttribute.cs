using System.Management.Automation;

namespace EsaLogs.Arguments;

/// <summary>Reads times as <see cref="TimeText"/> says, so that the same text means the same on every machine where ISO 8601 is written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeArgumentAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            DateTimeOffset instant => instant.UtcDateTime,
            string text => TimeText.TryParse(text, out var time)
                ? time
                : throw new ArgumentTransformationMetadataException(
                    $"'{text}' is no time. Write the clock of the appliance as 2024-03-01T13:05:00, or an instant with its offset as 2024-03-01T13:05:00+01:00."),
            _ => value,
        };
    }
}
