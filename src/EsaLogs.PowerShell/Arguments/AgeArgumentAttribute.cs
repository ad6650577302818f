using System.Management.Automation;

namespace EsaLogs.Arguments;

/// <summary>Refuses ages below a second: a bare number is so many ticks (100 ns) to PowerShell, which nobody means.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AgeArgumentAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is TimeSpan age && age < TimeSpan.FromSeconds(1))
            throw new ValidationMetadataException($"{age} is too short. Write hours, minutes and seconds as 02:00:00, days as 7.00:00:00.");
    }
}
