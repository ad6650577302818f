namespace EsaLogs.Lines;

/// <summary>What tells the forms of headers apart.</summary>
[Flags]
internal enum HeaderParts : byte
{
    None = 0,
    Weekday = 1,
    Year = 2,
    Host = 4,
    Relayed = 8,
}

/// <summary>The forms of headers that a text has shown.</summary>
internal readonly record struct HeaderForms(uint Bits)
{
    private const int Combinations = 16;

    public HeaderForms With(HeaderParts parts) => new(Bits | (1U << (int)parts));

    /// <summary>These and others.</summary>
    public HeaderForms With(HeaderForms others) => new(Bits | others.Bits);

    /// <summary>Those that <paramref name="known"/> lacks.</summary>
    public HeaderForms Except(HeaderForms known) => new(Bits & ~known.Bits);

    /// <summary>True if one of them names a host.</summary>
    public bool HaveHosts
    {
        get
        {
            for (var form = 0; form < Combinations; form++)
            {
                if ((Bits & (1U << form)) != 0 && ((HeaderParts)form & HeaderParts.Host) != HeaderParts.None) return true;
            }

            return false;
        }
    }

    /// <summary>As people call them, e.g. <c>native, syslog (host)</c>; empty if there are none.</summary>
    public override string ToString()
    {
        var names = new List<string>();
        for (var form = 0; form < Combinations; form++)
        {
            if ((Bits & (1U << form)) != 0 && Name((HeaderParts)form) is var name && !names.Contains(name, StringComparer.Ordinal)) names.Add(name);
        }

        return string.Join(", ", names);
    }

    private static string Name(HeaderParts parts)
    {
        var name = (parts & (HeaderParts.Weekday | HeaderParts.Year)) == (HeaderParts.Weekday | HeaderParts.Year) ? "native"
            : (parts & HeaderParts.Year) != HeaderParts.None ? "syslog with year"
            : "syslog";
        if ((parts & HeaderParts.Host) != HeaderParts.None) name += " (host)";
        return (parts & HeaderParts.Relayed) != HeaderParts.None ? name + " behind another header" : name;
    }
}
