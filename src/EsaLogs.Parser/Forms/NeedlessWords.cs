using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>
/// First words, met before, that no wording begins with which the question needs: most lines of a log, for most questions. They are told by
/// numbers that stand side by side, without a look at anything else. What is not found here may be needless all the same.
/// </summary>
internal sealed class NeedlessWords
{
    private const int Places = 512;
    private const int ShortPlaces = 64;

    private readonly FirstWord[] _words = new FirstWord[ShortPlaces];
    private readonly Place[] _beginnings = new Place[Places];

    /// <summary>True for a message that begins with a first word that was added alone, and the blank behind it: nothing else is looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ContainFirstOf(ReadOnlySpan<byte> message)
    {
        var bytes = EightBytes.At(message, 0);
        ref readonly var place = ref PlaceOf(bytes);
        return ((bytes ^ place.Bytes) & place.Mask) == 0 && place.Mask != 0;
    }

    /// <summary>True for words that were added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contain(in WordKey word, in WordKey next) => next.IsWhole && Contain(word.Bytes, next.Bytes, WordKey.Shapes(word.Length, next.Shape));

    /// <summary>The same of words that are whole, by what there is to compare of them: there is one branch, not one for each part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contain(ulong word, ulong next, ulong shapes)
    {
        ref readonly var place = ref _beginnings[WordKey.Place(word, next, shapes, Places)];
        return ((place.Word ^ word) | (place.Next ^ next) | (place.Shapes ^ shapes)) == 0;
    }

    /// <summary>Adds a first word: what follows it does not matter.</summary>
    public void Add(in WordKey word)
    {
        if (word.Length > WordKey.MaximumLength || !word.EndsWithBlank) return;
        PlaceOf(word.Bytes) = new FirstWord(word.Bytes, EightBytes.First(ulong.MaxValue, word.Length));
    }

    /// <summary>Adds a first word with what stands behind it. One with more letters than its bytes hold is none to tell by.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Add(in WordKey word, in WordKey next)
    {
        if (word.Length > WordKey.MaximumLength + 1 || !next.IsWhole) return;
        _beginnings[WordKey.Place(word, next, Places)] = new Place { Word = word.Bytes, Next = next.Bytes, Shapes = WordKey.Shapes(word.Length, next.Shape) };
    }

    /// <summary>A first word has its place by four bytes: whoever adds words adds none that is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref FirstWord PlaceOf(ulong bytes) => ref _words[WordKey.Place((uint)bytes, ShortPlaces)];

    /// <summary>A first word with its blank, and all bits of its bytes.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct FirstWord(ulong bytes, ulong mask)
    {
        public ulong Bytes { get; } = bytes;

        public ulong Mask { get; } = mask;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Place
    {
        public ulong Word;
        public ulong Next;
        public ulong Shapes;
    }
}
