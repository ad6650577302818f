namespace EsaLogs.Cli.Output;

/// <summary>Nobody reads the output any more (<c>| head -1</c>): no reason to go on, and no error.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner);

/// <summary>The output could not be written, e.g. because the disk is full.</summary>
internal sealed class OutputFailedException(IOException inner) : Exception("The output could not be written: " + inner.Message, inner);
