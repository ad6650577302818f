using System.Text;
using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Bytes of printable ASCII characters are the same text as any decoder says; others are none, wherever they stand.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void Texts_of_every_length_with_another_byte_anywhere()
    {
        for (var length = 0; length < 70; length++)
        {
            byte[] bytes = [.. "##"u8, .. Enumerable.Range(0, length).Select(i => (byte)(' ' + (i * 7 % 95))), .. "##"u8];
            var own = bytes.AsSpan(2, length);
            var text = Encoding.ASCII.GetString(own);
            Assert.Equal(text, PlainText.Of(bytes, 2, length));
            for (var at = 0; at < length; at++)
            {
                var before = own[at];
                foreach (var other in (byte[])[0, 9, 31, 127, 128, 233, 255])
                {
                    own[at] = other;
                    Assert.Null(PlainText.Of(bytes, 2, length));
                }

                own[at] = before;
            }
        }
    }
}
