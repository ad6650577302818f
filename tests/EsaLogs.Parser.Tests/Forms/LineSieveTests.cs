using System.Buffers;
using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Lines;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Which messages get through, and that others do not.</summary>
public sealed class LineSieveTests
{
    [Theory]
    [InlineData("MID 12 queued for delivery", true)]
    [InlineData("MID 0012 queued for delivery", true)]
    [InlineData("MID 7 was split creating MID 12", true)]
    [InlineData("Delivery start DCID 5 MID 7 to RID [0, 12]", true)]
    [InlineData("12", true)]
    [InlineData("x12", true)]
    [InlineData("MID 120 queued for delivery", false)]
    [InlineData("MID 1 2 queued for delivery", false)]
    [InlineData("MID 1200000000000000000000012 queued for delivery", false)]
    [InlineData("MID 0000000000000000012 queued for delivery", false)]
    [InlineData("zzyzx said something", false)]
    [InlineData("Version: 14.0.0-698 SN: 420D4FEA709365BFB3E3-0AF2EE5E7000", true)]
    [InlineData("Time offset from UTC: 7200 seconds", true)]
    public void By_id(string message, bool expected) => Assert.Equal(expected, LetsThrough(Sieve(ids: [12]), Encoding.ASCII.GetBytes(message)));

    [Theory]
    [InlineData("MID 12 queued for delivery", true)]
    [InlineData("mid  12  queued for delivery", true)]
    [InlineData("MID 12 antivirus negative", false)]
    [InlineData("Start MID 12 ICID 7", false)]
    [InlineData("Delivery start DCID 12 MID 7 to RID [0]", false)]
    [InlineData("Version: 14.0.0-698 SN: 420D4FEA709365BFB3E3-0AF2EE5E7000", true)]
    public void By_kind(string message, bool expected) => Assert.Equal(expected, LetsThrough(Sieve(ids: null, EntryKind.MessageQueued), Encoding.ASCII.GetBytes(message)));

    /// <summary>What lines begin with is remembered: the second look is another one.</summary>
    [Fact]
    public void A_second_look_says_the_same()
    {
        var sieve = Sieve(ids: [12], EntryKind.MessageQueued);
        for (var look = 0; look < 3; look++)
        {
            Assert.True(LetsThrough(sieve, "MID 13 queued for delivery"u8));
            Assert.False(LetsThrough(sieve, "MID 13 antivirus negative"u8));
            Assert.True(LetsThrough(sieve, "MID 12 antivirus negative"u8));
            Assert.False(LetsThrough(sieve, "Delivery start DCID 13 MID 7 to RID [0]"u8));
        }
    }

    /// <summary>The message, as all that a block holds and as what was put together of its lines: both must say the same.</summary>
    private static bool LetsThrough(LineSieve sieve, ReadOnlySpan<byte> message)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(buffer);
        using var block = new LineBlock(buffer, message.Length, ArrayPool<byte>.Shared);
        sieve.Begin(block);
        var stands = sieve.LetsThrough(message, ticks: 0, start: 0, isMoved: false, out _);
        Assert.Equal(stands, sieve.LetsThrough(message, ticks: 0, start: 0, isMoved: true, out _));
        return stands;
    }

    private static LineSieve Sieve(long[]? ids, params EntryKind[] kinds)
        => new(new FormMemo(FormCatalogue.Index.For(new KindSet([EntryKind.LogfileVersion, EntryKind.LogfileUtcOffset, EntryKind.OtherLog, .. kinds]))), ids is null ? null : [.. ids]);
}
