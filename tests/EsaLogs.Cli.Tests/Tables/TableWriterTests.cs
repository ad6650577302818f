using System.Text;
using EsaLogs.Cli.Tables;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Cli.Tests.Tables;

public sealed class TableWriterTests
{
    private static readonly TableColumn[] _columns =
    [
        new("Timestamp", 19),
        new("User", 6) { Grow = 1, OutboundProperty = "Recipients" },
        new("Msgs", "Count", 5) { AlignRight = true },
        new("Passed", 6),
    ];

    [Fact]
    public void A_header_and_aligned_rows_without_blanks_at_the_end()
        => Assert.Equal(
            "Timestamp           User    Msgs Passed\n"
            + "---------           ----    ---- ------\n"
            + "2009-04-22T11:47:47 jane      12 true\n"
            + "                    alexa…\n",
            Write(
                39,
                new SampleRecord { Timestamp = new DateTime(2009, 4, 22, 11, 47, 47), User = "jane", Count = 12, Passed = true },
                new SampleRecord { User = "alexander" }));

    [Fact]
    public void Nothing_at_all_is_written_without_records() => Assert.Equal("", Write(80));

    [Fact]
    public void A_wide_terminal_gives_room_to_the_columns_that_grow()
        => Assert.Contains(" alexander ", Write(60, new SampleRecord { User = "alexander", Count = 1 }), StringComparison.Ordinal);

    [Fact]
    public void A_narrow_terminal_loses_the_last_columns()
    {
        var lines = Write(30, new SampleRecord { User = "jane", Passed = false }).Split('\n');
        Assert.Equal("Timestamp           User", lines[0]);
    }

    [Fact]
    public void Where_a_connection_went_out_the_other_property_is_shown()
    {
        var record = new SampleRecord { Direction = "Outbound", User = "jane", Recipients = new TextList(["a@b", "c@d"]) };
        Assert.Contains(" a@b; c@d", Write(80, record), StringComparison.Ordinal);
    }

    [Fact]
    public void No_control_character_reaches_the_terminal()
    {
        var text = Write(120, new SampleRecord { User = "a\u001b[2J\u009b1m\r\n\u0007\u202Eb\u200Bc\uD83D" });
        Assert.Contains(" a?[2J?1m????b?c?", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(80)]
    [InlineData(119)]
    [InlineData(120)]
    [InlineData(121)]
    [InlineData(300)]
    public void Every_view_keeps_to_the_width(int width)
    {
        foreach (var view in new[] { RecordViews.Connection, RecordViews.AuthEvent, RecordViews.TlsResult, RecordViews.Group })
        {
            var widths = TableLayout.Fit(view, width);
            Assert.True(widths.Sum() + widths.Length - 1 <= width);
            if (width >= 120) Assert.Equal(view.Count, widths.Length);
        }
    }

    [Fact]
    public void Every_column_shows_a_property_that_there_is()
    {
        Check(RecordViews.Connection, PropertyNames.Of(new EsaConnection()));
        Check(RecordViews.AuthEvent, PropertyNames.Of(new EsaAuthEvent()));
        Check(RecordViews.TlsResult, PropertyNames.Of(new EsaTlsResult()));
        Check(RecordViews.Group, PropertyNames.Of(new EsaLogGroup()));

        static void Check(IReadOnlyList<TableColumn> view, IReadOnlyList<string> names) => Assert.All(view, column =>
        {
            Assert.Contains(column.Property, names, StringComparer.Ordinal);
            if (column.OutboundProperty is { } other) Assert.Contains(other, names, StringComparer.Ordinal);
            Assert.True(column.Header.Length <= column.Width + (column.Grow * 10), column.Header);
        });
    }

    private static string Write(int width, params SampleRecord[] records)
    {
        using var stream = new MemoryStream();
        using (var writer = new TableWriter<SampleRecord>(stream, _columns, width))
        {
            foreach (var record in records) writer.Write(record);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
