namespace EsaLogs.Cli;

/// <summary>The command line cannot be meant.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
