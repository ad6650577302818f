using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EsaLogs.Queries;

/// <summary>An address filter: an address, a network in CIDR notation, or a text pattern with wildcards.</summary>
internal sealed class AddressPattern
{
    private readonly WildcardPattern? _wildcard;
    private readonly byte[]? _network;
    private readonly int _bits;

    private AddressPattern(WildcardPattern wildcard) => _wildcard = wildcard;

    private AddressPattern(byte[] network, int bits) => (_network, _bits) = (network, bits);

    public static AddressPattern Parse(string filter, string pattern)
    {
        var slash = pattern.IndexOf('/');
        if (slash < 0)
        {
            return !WildcardPattern.HasWildcards(pattern) && TryParse(pattern, out var single)
                ? new AddressPattern(single.GetAddressBytes(), single.GetAddressBytes().Length * 8)
                : new AddressPattern(WildcardPattern.Parse(filter, pattern));
        }

        if (!TryParse(pattern.Substring(0, slash), out var network)
            || !int.TryParse(pattern.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            || bits > network.GetAddressBytes().Length * 8)
        {
            throw new QueryException(filter, $"'{pattern}' is no network. Write it as 192.0.2.0/24 or 2001:db8::/32.");
        }

        return new AddressPattern(network.GetAddressBytes(), bits);
    }

    /// <summary>Reads an address as logs write it; the shortened forms that the framework takes for one (<c>198.51.100</c>) are none.</summary>
    private static bool TryParse(string text, out IPAddress address)
        => IPAddress.TryParse(text, out address!) && (text.Split('.').Length == 4 || address.AddressFamily == AddressFamily.InterNetworkV6);

    public bool IsMatch(string address)
    {
        if (_wildcard is not null) return _wildcard.IsMatch(address);
        return IPAddress.TryParse(address, out var parsed) && InNetwork(parsed.GetAddressBytes());
    }

    private bool InNetwork(byte[] address)
    {
        if (address.Length != _network!.Length) return false;
        for (var bit = 0; bit < _bits; bit += 8)
        {
            var mask = (byte)(0xFF << Math.Max(0, 8 - (_bits - bit)));
            if (((address[bit / 8] ^ _network[bit / 8]) & mask) != 0) return false;
        }

        return true;
    }
}
