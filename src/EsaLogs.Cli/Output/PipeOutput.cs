using Microsoft.Win32.SafeHandles;

namespace EsaLogs.Cli.Output;

/// <summary>
/// Standard output as a pipe. The console's own stream takes it for success when nobody reads any more, and
/// <c>esalogs … | head -1</c> would read the whole log for nothing; a stream on the descriptor says so.
/// </summary>
internal static class PipeOutput
{
    private const nint StandardOutput = 1;

    /// <summary>A stream if standard output is a pipe; null for anything else and where descriptors are not numbers (Windows).</summary>
    public static Stream? TryOpen()
    {
        if (OperatingSystem.IsWindows()) return null;
        try
        {
            var stream = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);

            // A file must keep the position that it shares with other programs (`(esalogs …; echo done) > file`), which a FileStream does not.
            if (!stream.CanSeek) return stream;
            stream.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Closed, or nothing that a file stream can write to.
            return null;
        }
    }
}
