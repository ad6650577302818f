using System.Buffers;
using System.Collections.Concurrent;
using EsaLogs.Forms;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>Makes the parsers of one question's forms. What they remember of first words is for one of them at a time, and outlives them.</summary>
/// <param name="forms">The question's forms.</param>
/// <param name="keepAll">True if every line is needed, also one that fits no form.</param>
/// <param name="zone">Where the appliance stands, if that was said.</param>
/// <param name="createSieve">Makes what lines must get through, for one parser at a time; null where every line does.</param>
internal sealed class Parsers(FormIndex forms, bool keepAll, TimeZoneInfo? zone, Func<LineSieve>? createSieve = null)
{
    private readonly FormMemo _memo = new(forms) { Sieve = createSieve?.Invoke() };
    private readonly ConcurrentBag<FormMemo> _memos = [];

    /// <summary>Makes the parser of a text that is read in its order; of the texts that one clock goes through, one is read at a time.</summary>
    public EntryParser InOrder(HeaderReader headers, LocalClock clock, string source) => new(headers, clock, _memo, keepAll, source);

    /// <summary>Makes a parser of blocks of a text in any order.</summary>
    public BlockParser OfBlocks(string source)
    {
        var memo = _memos.TryTake(out var idle) ? idle : new FormMemo(forms) { Sieve = createSieve?.Invoke() };
        var headers = new HeaderReader(YearRule.Any());
        return new BlockParser(EntryParser.OfAnyBlock(headers, new LocalClock(zone), memo, keepAll, source), headers, memo);
    }

    /// <summary>Takes back a parser that is needed no more.</summary>
    public void Return(BlockParser parser) => _memos.Add(parser.Memo);
}

/// <summary>A parser of blocks in any order, for one thread at a time.</summary>
internal sealed class BlockParser(EntryParser parser, HeaderReader headers, FormMemo memo)
{
    /// <summary>Room for all blocks that are read ahead, and those in hand.</summary>
    private const int MostBuffers = 8;

    public FormMemo Memo { get; } = memo;

    /// <summary>For the blocks that it parses, so that these bytes stay in the cache of one processor.</summary>
    public ArrayPool<byte> Buffers { get; } = ArrayPool<byte>.Create(BlockCutter.UsualSize, MostBuffers);

    /// <inheritdoc cref="HeaderReader.Forms"/>
    public HeaderForms HeaderForms => headers.Forms;

    /// <summary>The entries of a block; false if it must be read in order, again.</summary>
    public bool TryParse(LineBlock block, out EntryBatch batch)
    {
        batch = parser.Parse(block);
        return !parser.NeedsOrder;
    }
}
