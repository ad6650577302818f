using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>
/// Leaves out files whose whole content another file begins with: a copy of the live file, a raw file beside its compressed one. Only files
/// that begin alike are read for this. What is damaged ends at the damage: a compressed file that is not yet whole, beside the raw one.
/// </summary>
internal static class Copies
{
    private const int PieceSize = 64 * 1024;

    public static List<FileProbe> Remove(List<FileProbe> files, ReadOptions options)
    {
        var kept = new List<FileProbe>();
        foreach (var file in files)
        {
            var original = kept.Find(other => IsCopy(file, other));
            if (original is null)
            {
                var copies = kept.FindAll(other => IsCopy(other, file));
                foreach (var copy in copies) Tell(copy, file, options);
                kept.RemoveAll(copies.Contains);
                kept.Add(file);
            }
            else
            {
                Tell(file, original, options);
            }
        }

        return kept;
    }

    private static void Tell(FileProbe copy, FileProbe original, ReadOptions options)
        => options.OnVerbose?.Invoke($"Skipped '{copy.File.Name}': '{original.File.Name}' begins with the same lines, which are read once.");

    private static bool IsCopy(FileProbe file, FileProbe other)
    {
        if (file.File is StreamFile || other.File is StreamFile || file.Beginning.Length > other.Beginning.Length) return false;
        return other.Beginning.AsSpan(0, file.Beginning.Length).SequenceEqual(file.Beginning) && IsPrefix(file.File, other.File);
    }

    private static bool IsPrefix(LogFile file, LogFile other)
    {
        try
        {
            using var content = file.Open();
            using var otherContent = other.Open();
            byte[] piece = new byte[PieceSize], otherPiece = new byte[PieceSize];
            while (true)
            {
                var length = Fill(content, piece);
                var otherLength = Fill(otherContent, otherPiece);
                if (length > otherLength || !piece.AsSpan(0, length).SequenceEqual(otherPiece.AsSpan(0, length))) return false;
                if (length < piece.Length) return true;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // What is wrong is told when the file is read; until then it is a file of its own.
            return false;
        }
    }

    private static int Fill(Stream stream, byte[] buffer)
    {
        var length = 0;
        try
        {
            for (int read; length < buffer.Length && (read = stream.Read(buffer, length, buffer.Length - length)) > 0;) length += read;
        }
        catch (InvalidDataException)
        {
        }

        return length;
    }
}
