namespace EsaLogs.Input;

/// <summary>When a file was last written and how long it was: what is looked at before the file itself is. Of a link, that of the file it leads to.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>The stamp of a name; null if there is no such file, or none that can be reached.</summary>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return null;
            return file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? OfLink(file) : new FileStamp(file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStamp? OfLink(FileInfo link)
    {
#if NET8_0_OR_GREATER
        var file = link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? link;
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
#else
        // .NET Framework tells of the link; where it leads to shows only when it is opened.
        using var file = DiskFile.OpenShared(link.FullName);
        return new FileStamp(file.Length, link.LastWriteTimeUtc);
#endif
    }
}
