namespace EsaLogs.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>The question was answered, be it with nothing.</summary>
    public const int Success = 0;

    /// <summary><c>tls --quiet</c>: not everything went over TLS, or the log cannot tell.</summary>
    public const int NotPassed = 1;

    /// <summary>Wrong usage, or an input that could not be read (the others were).</summary>
    public const int Error = 2;

    /// <summary>Ended by Ctrl+C: 128 plus the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by the signal to terminate, as a service manager sends it.</summary>
    public const int Terminated = 143;
}
