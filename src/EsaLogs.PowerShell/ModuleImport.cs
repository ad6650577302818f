using System.Management.Automation;
using EsaLogs.Queries;

namespace EsaLogs;

/// <summary>What is done when the module is imported.</summary>
public sealed class ModuleImport : IModuleAssemblyInitializer
{
    /// <summary>
    /// Begins to compile what all cmdlets need, while PowerShell still imports and finds out what the first command is: who imports the module,
    /// or has it imported by calling a cmdlet, is about to read a log. Of the questions, this one needs the least that others do not need.
    /// </summary>
    public void OnImport() => Rehearsal.Begin(new AuthQuery());
}
