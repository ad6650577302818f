using EsaLogs.Forms;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>The rehearsal goes the way of each question to its records, on lines that the forms fit.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public void Each_question_finds_something_in_the_lines()
    {
        Assert.Equal(2, Rehearsal.Ask(new AuthQuery()));
        Assert.Equal(2, Rehearsal.Ask(new ConnectionQuery()));
        Assert.Equal(4, Rehearsal.Ask(new TlsQuery()));
        Assert.Equal(2, Rehearsal.Ask(new DeliveryQuery()));
        Assert.Equal(3, Rehearsal.Ask(new MessageQuery()));
    }

    [Fact]
    public void Every_line_fits_a_form()
    {
        Assert.NotEqual(0, Rehearsal.Ask(new EntryQuery()));
        Assert.Equal(0, Rehearsal.Ask(new EntryQuery { Kind = [EntryKind.Unknown] }));
    }

    [Fact]
    public void What_cannot_be_meant_is_told_to_who_asks_in_earnest()
        => Assert.Equal(0, Rehearsal.Ask(new AuthQuery { Direction = [Direction.Outbound], Icid = [1] }));
}
