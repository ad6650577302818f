using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>A line of no form has the ids that stand at its beginning.</summary>
public sealed class EntryIdsTests
{
    [Theory]
    [InlineData("MID 12 zzyzx", 12L)]
    [InlineData("zzyzx MID: 12: more", 12L)]
    [InlineData("zzyzx MID 12, MID 13", 12L)]
    [InlineData("zzyzx MID [12] more", 12L)]
    [InlineData("zzyzx MID [12, 13]", 12L)]
    [InlineData("zzyzx MID 012", 12L)]
    [InlineData("zzyzx MID 12x", null)]
    [InlineData("zzyzx MID 12]x", null)]
    [InlineData("zzyzx MID x12", null)]
    [InlineData("zzyzx MID [", null)]
    [InlineData("zzyzx MID", null)]
    [InlineData("zzyzx MID 123456789012345678", 123456789012345678L)]
    [InlineData("zzyzx MID 1234567890123456789", null)]
    [InlineData("zzyzx that says of four words MID 12", null)]
    public void Ids_of_a_line_of_no_form(string message, long? mid) => Assert.Equal(mid, Assert.Single(Log.Entries("10:00:00 " + message)).Mid);
}
