using System.Globalization;
using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>A reading that may end early, for those who want to see the beginning of big logs.</summary>
public sealed class EnoughTests
{
    private const long Limit = 1024 * 1024;

    [Fact]
    public void A_log_without_an_end_is_read_as_far_as_is_enough_and_ends_there()
    {
        using var stream = new EndlessLog();
        using var reader = new LogReader<Records.EsaConnection>(new ConnectionQuery(), new ReadOptions { Now = Log.Now, IsEnough = bytes => bytes >= Limit });
        var connections = reader.Read(new LogInputs().AddStream("log", stream), CancellationToken.None).ToList();
        Assert.InRange(reader.Statistics.ByteCount, Limit, 4 * Limit);
        Assert.InRange(stream.ByteCount, Limit, 8 * Limit);

        // What is open where it ends is given out, as at the end of any log.
        Assert.Equal("Open", connections[^1].State);
    }

    [Fact]
    public void A_file_is_no_longer_read_than_is_enough()
    {
        using var folder = new TempFolder();
        using var stream = new EndlessLog();
        var content = new byte[16 * Limit];
        stream.ReadExactly(content);
        folder.Write("a.log", content);
        folder.Write("b.log", "23 10:00:00 ICID 5 close");
        var (read, files) = Read(folder, bytes => bytes >= Limit);
        Assert.InRange(read, Limit, 8 * Limit);
        Assert.Equal(1, files);
    }

    [Fact]
    public void Something_is_read_however_little_time_there_is_and_no_further_file_is_looked_at()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 20; i++)
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"{i:00}.log"), string.Create(CultureInfo.InvariantCulture, $"23 10:00:{i:00} ICID {i} close"));
        var asked = 0;
        var (read, files) = Read(folder, _ =>
        {
            asked++;
            return true;
        });
        Assert.InRange(read, 1, 100);
        Assert.Equal(1, files);
        Assert.InRange(asked, 1, 5);
    }

    [Fact]
    public void Who_never_has_enough_reads_all()
    {
        using var folder = new TempFolder();
        folder.Write("a.log", "22 10:00:00 ICID 4 close");
        folder.Write("b.log", "23 10:00:00 ICID 5 close");
        Assert.Equal(2, Read(folder, _ => false).Files);
    }

    private static (long Bytes, int Files) Read(TempFolder folder, Func<long, bool> isEnough)
    {
        using var reader = new LogReader<Records.EsaConnection>(new ConnectionQuery(), new ReadOptions { Now = Log.Now, IsEnough = isEnough });
        foreach (var _ in reader.Read(new LogInputs().AddPath(folder.Path), CancellationToken.None))
        {
        }

        return (reader.Statistics.ByteCount, reader.Statistics.FileCount);
    }

    private sealed class EndlessLog : Stream
    {
        private byte[] _line = [];
        private int _at;
        private long _icid;

        public long ByteCount { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => ByteCount; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _line.Length)
            {
                _icid++;
                _line = Encoding.ASCII.GetBytes(Log.Native(Log.In("10:00:00", _icid)) + "\n");
                _at = 0;
            }

            var length = Math.Min(count, _line.Length - _at);
            Array.Copy(_line, _at, buffer, offset, length);
            _at += length;
            ByteCount += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
