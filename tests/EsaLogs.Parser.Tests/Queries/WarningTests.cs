using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>A question warns once when more than 1 % of the lines begin with words that no form has.</summary>
public sealed class WarningTests
{
    private static readonly string[] Known = [.. Enumerable.Range(1, 1000).Select(i => Log.In("10:00:00", i))];

    [Fact]
    public void Many_lines_of_unknown_beginnings_are_worth_one_warning()
    {
        var text = Log.Bytes([.. Known, .. Enumerable.Repeat("10:00:01 zzyzx blah", 50)]);
        Assert.Single(Log.Ask(new ConnectionQuery(), text).Warnings);
        Assert.Single(Log.Ask(new AuthQuery(), text).Warnings);
        Assert.Single(Log.Ask(new TlsQuery(), text).Warnings);
    }

    [Fact]
    public void Few_lines_of_unknown_beginnings_are_none()
        => Assert.Empty(Log.Ask(new ConnectionQuery(), Log.Bytes([.. Known, .. Enumerable.Repeat("10:00:01 zzyzx blah", 9)])).Warnings);
}
