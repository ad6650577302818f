using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EsaLogs.Commands;

namespace EsaLogs.Module.Tests;

/// <summary>What the module declares, read as metadata: PowerShellStandard.Library has no code, so no attribute can be made from it.</summary>
internal static partial class ModuleMetadata
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<CmdletType> Cmdlets { get; } = typeof(EsaCommand).Assembly.GetTypes()
        .Select(type => (Type: type, Attribute: Attributes(type, "CmdletAttribute").FirstOrDefault()))
        .Where(pair => pair.Attribute is not null)
        .Select(pair => new CmdletType(pair.Type, pair.Attribute!))
        .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
        .ToList();

    public static string Manifest { get; } = File.ReadAllText(Path.Combine(Root, "EsaLogs.psd1"));

    public static XDocument Views { get; } = XDocument.Load(Path.Combine(Root, "src", "EsaLogs.PowerShell", "EsaLogs.Format.ps1xml"));

    public static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name)
        => member.GetCustomAttributesData().Where(attribute => string.Equals(attribute.AttributeType.Name, name, StringComparison.Ordinal));

    /// <summary>The value of one entry of the manifest, as it is written.</summary>
    public static string ManifestText(string key)
        => Regex.Match(Manifest, $@"^\s*{key}\s*=\s*(.*?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)
            is { Success: true } found
            ? found.Value.Split('=', 2)[1].Trim()
            : throw new InvalidDataException($"The manifest has no entry {key}.");

    /// <summary>The quoted elements of a list in the manifest.</summary>
    public static IReadOnlyList<string> ManifestList(string key)
    {
        var start = Manifest.IndexOf($" {key} ", StringComparison.Ordinal);
        var open = Manifest.IndexOf("@(", start, StringComparison.Ordinal);
        var close = Manifest.IndexOf(')', open);
        return Quoted().Matches(Manifest[open..close]).Select(match => match.Value.Trim('\'')).ToList();
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    private static string FindRoot([CallerFilePath] string file = "")
    {
        // A deterministic build maps source paths away; then the tests look upwards from where they run.
        var folder = new DirectoryInfo(File.Exists(file) ? Path.GetDirectoryName(file)! : AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EsaLogs.psd1"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("EsaLogs.psd1 is in no folder above the tests.");
    }
}

/// <summary>A cmdlet as its metadata tells it.</summary>
internal sealed class CmdletType
{
    public CmdletType(Type type, CustomAttributeData attribute)
    {
        Type = type;
        Verb = (string)attribute.ConstructorArguments[0].Value!;
        Noun = (string)attribute.ConstructorArguments[1].Value!;
        DefaultSet = attribute.NamedArguments.FirstOrDefault(a => a.MemberName == "DefaultParameterSetName").TypedValue.Value as string;
        OutputTypes = ModuleMetadata.Attributes(type, "OutputTypeAttribute")
            .SelectMany(output => (IEnumerable<CustomAttributeTypedArgument>)output.ConstructorArguments[0].Value!)
            .Select(argument => (Type)argument.Value!)
            .ToList();
        Parameters = type.GetProperties()
            .Where(property => ModuleMetadata.Attributes(property, nameof(ParameterAttribute)).Any())
            .Select(property => new CmdletParameter(property))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToList();
    }

    public Type Type { get; }

    public string Verb { get; }

    public string Noun { get; }

    public string Name => $"{Verb}-{Noun}";

    public string? DefaultSet { get; }

    public IReadOnlyList<Type> OutputTypes { get; }

    public IReadOnlyList<CmdletParameter> Parameters { get; }

    public override string ToString() => Name;
}

/// <summary>A parameter as its metadata tells it.</summary>
internal sealed class CmdletParameter
{
    public CmdletParameter(PropertyInfo property)
    {
        Property = property;
        Aliases = ModuleMetadata.Attributes(property, nameof(AliasAttribute))
            .SelectMany(alias => (IEnumerable<CustomAttributeTypedArgument>)alias.ConstructorArguments[0].Value!)
            .Select(argument => (string)argument.Value!)
            .ToList();
        Sets = ModuleMetadata.Attributes(property, nameof(ParameterAttribute)).Select(attribute => new ParameterInSet(attribute)).ToList();
    }

    public PropertyInfo Property { get; }

    public string Name => Property.Name;

    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    public IReadOnlyList<string> Aliases { get; }

    public IReadOnlyList<ParameterInSet> Sets { get; }

    public bool Has(string attribute) => ModuleMetadata.Attributes(Property, attribute).Any();

    public override string ToString() => Name;
}

/// <summary>What a parameter is in one set, written as <c>Path: mandatory 0 property</c>.</summary>
internal sealed class ParameterInSet(CustomAttributeData attribute)
{
    public string Set { get; } = Named<string>(attribute, "ParameterSetName") ?? "*";

    public override string ToString()
    {
        var words = new List<string>();
        if (Named<bool>(attribute, "Mandatory")) words.Add("mandatory");
        if (attribute.NamedArguments.Any(a => a.MemberName == "Position")) words.Add($"{Named<int>(attribute, "Position")}");
        if (Named<bool>(attribute, "ValueFromPipeline")) words.Add("value");
        if (Named<bool>(attribute, "ValueFromPipelineByPropertyName")) words.Add("property");
        return $"{Set}: {string.Join(' ', words)}".TrimEnd();
    }

    private static T? Named<T>(CustomAttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(a => a.MemberName == name).TypedValue.Value is T value ? value : default;
}
