namespace EsaLogs;

/// <summary>What a reading is doing.</summary>
public enum ReadStage
{
    /// <summary>It looks at the beginnings of the files: what they are, and in what order they belong.</summary>
    Beginnings,

    /// <summary>It looks for where the last lines begin that were asked for.</summary>
    LastLines,

    /// <summary>It looks for the lines that tell of what is asked for by its id; once, or a few times.</summary>
    Ids,

    /// <summary>The first of two readings: it finds what belongs together.</summary>
    Relations,

    /// <summary>The reading that answers.</summary>
    Answer,
}

/// <summary>How far a reading has come. Bytes are those of the files as they lie on disk, compressed or not.</summary>
public readonly record struct ReadProgress
{
    /// <summary>What is being done.</summary>
    public ReadStage Stage { get; init; }

    /// <summary>True at the end, and when everything was read that was there before a log is followed: nothing is left to show.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The file that is read.</summary>
    public string File { get; init; }

    /// <summary>Which of the files it is, from 1.</summary>
    public int FileNumber { get; init; }

    /// <summary>Files in all.</summary>
    public int FileCount { get; init; }

    /// <summary>Bytes of the file that were read, or a little more than those whose records are there already.</summary>
    public long FileBytesRead { get; init; }

    /// <summary>Bytes of the file.</summary>
    public long FileLength { get; init; }

    /// <summary>Bytes of all files that were read in this stage; nothing where only beginnings are looked at.</summary>
    public long BytesRead { get; init; }

    /// <summary>Bytes of all files.</summary>
    public long Length { get; init; }

    /// <summary>True if the files are read twice.</summary>
    public bool ReadsTwice { get; init; }

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double FileShare => ShareOf(FileBytesRead, FileLength);

    /// <summary>How much of this stage is done, from 0 to 1.</summary>
    public double Share => Stage == ReadStage.Beginnings ? ShareOf(FileNumber, FileCount) : ShareOf(BytesRead, Length);

    private static double ShareOf(long part, long whole) => whole <= 0 ? 0 : Math.Min(1, (double)part / whole);
}
