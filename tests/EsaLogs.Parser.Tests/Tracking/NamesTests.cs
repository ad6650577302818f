using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>The names of a closed set are found by the number of the value, so the numbers have no gaps.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Every_value_has_its_name()
    {
        Check<AuthOutcome>();
        Check<ConnectionAction>();
        Check<ConnectionState>();
        Check<DeliveryStatus>();
        Check<Direction>();
        Check<Disposition>();
        Check<EntryKind>();
        Check<Field>();
        Check<LogProblemKind>();
        Check<TlsStatus>();
    }

    private static void Check<TEnum>()
        where TEnum : struct, Enum
    {
        Assert.Equal(typeof(int), Enum.GetUnderlyingType(typeof(TEnum)));
        foreach (var value in Enum.GetValues<TEnum>()) Assert.Equal(value.ToString(), Names<TEnum>.Of(value));
    }
}
