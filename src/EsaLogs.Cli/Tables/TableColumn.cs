namespace EsaLogs.Cli.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Property">Name of the property that it shows.</param>
/// <param name="Width">Columns of the terminal; the least that it gets if it grows.</param>
internal sealed record TableColumn(string Header, string Property, int Width)
{
    /// <summary>A column whose header is the name of its property.</summary>
    public TableColumn(string property, int width)
        : this(property, property, width)
    {
    }

    /// <summary>Numbers stand on the right.</summary>
    public bool AlignRight { get; init; }

    /// <summary>How big a share of the room that is left over the column takes; 0: none, its content has a known length.</summary>
    public int Grow { get; init; }

    /// <summary>Shown where <see cref="Property"/> is empty.</summary>
    public string? OtherProperty { get; init; }

    /// <summary>Shown instead of <see cref="Property"/> where a connection went out.</summary>
    public string? OutboundProperty { get; init; }
}
