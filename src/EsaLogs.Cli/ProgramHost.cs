namespace EsaLogs.Cli;

/// <summary>All that the program has of the world around it.</summary>
internal sealed class ProgramHost
{
    /// <summary>Width where nobody knows a better one.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Log text for the path <c>-</c>; opened only when it is asked for.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Takes the records.</summary>
    public required Stream Output { get; init; }

    /// <summary>Takes what goes wrong, one line each.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>True when <see cref="Output"/> is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True when progress can be drawn and taken away: <see cref="Output"/> and <see cref="Error"/> are a terminal that can go back in its line.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The present wall clock.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The time since the program began; null where nobody measures.</summary>
    public Func<TimeSpan>? Elapsed { get; init; }

    /// <summary>Ctrl+C.</summary>
    public CancellationToken Cancellation { get; init; }
}
