using System.Text;

namespace EsaLogs.Input;

/// <summary>Text that comes only once, kept in a temporary file so that it can be read again. The file goes when this is disposed of.</summary>
internal sealed class SpooledFile : LogFile
{
    private const int PieceSize = 64 * 1024;

    private readonly FileStream _content;

    public SpooledFile(string name, DateTime date)
        : base(name, folder: "", date)
    {
        // Log text is nobody else's business: on Unix such a file is its owner's alone.
        _content = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, PieceSize, FileOptions.DeleteOnClose);
    }

    public override bool CanReadAgain => true;

    public override bool IsPlain => true;

    public override long? Length => _content.Length;

    /// <summary>Adds a stream to its end.</summary>
    public SpooledFile Add(Stream stream, CancellationToken cancellation)
    {
        var piece = new byte[PieceSize];
        for (int read; (read = stream.Read(piece, 0, piece.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            _content.Write(piece, 0, read);
        }

        return this;
    }

    /// <summary>Adds text; a final line end is not needed, as a pipeline takes it off.</summary>
    public void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Length > 0 && text[text.Length - 1] == '\n' ? text : text + "\n");
        _content.Write(bytes, 0, bytes.Length);
    }

    public override Stream Open()
    {
        _content.Flush();
        return OpenText(new FileStream(_content.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
    }

    public override byte[] Peek(int count)
    {
        using var stream = Open();
        return ReadBeginning(stream, count);
    }

    public override void Dispose()
    {
        _content.Dispose();
        base.Dispose();
    }
}
