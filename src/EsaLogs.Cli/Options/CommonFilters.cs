using System.CommandLine;

namespace EsaLogs.Cli.Options;

/// <summary>Filters that several verbs have under the same names.</summary>
internal static class CommonFilters
{
    public static Option<string[]> RemoteAddress(this OptionList options)
        => options.Texts("--remote-address", "Address of the peer (wildcards, or a network: 192.0.2.0/24).", "address", "--client-ip", "--from-ip");
}
