using System.Globalization;
using System.Text;

namespace EsaLogs.Queries;

/// <summary>
/// A text pattern as PowerShell users know it: <c>*</c> any text, <c>?</c> one character, <c>[a-z]</c> one of a set,
/// <c>`</c> takes the next character as it is. Letters match in either case, without regard to culture.
/// </summary>
internal sealed class WildcardPattern
{
    private readonly List<Element> _elements = [];

    /// <summary>What a text must have a part of; null for a pattern of the whole text.</summary>
    private string? _part;

    private WildcardPattern()
    {
    }

    private enum ElementKind
    {
        Character,
        AnyCharacter,
        AnyText,
        Set,
    }

    /// <summary>True if <paramref name="text"/> has a character that makes it more than literal text.</summary>
    public static bool HasWildcards(string text) => text.IndexOfAny(['*', '?', '[']) >= 0;

    /// <summary>
    /// What a text has a part of. A pattern with <c>*</c> or <c>?</c> is the whole text; without them it is a part of it, and <c>[</c> is the
    /// character, as log lines are full of it (<c>RID [0]</c>).
    /// </summary>
    public static WildcardPattern ParsePart(string filter, string pattern)
    {
        if (pattern.IndexOfAny(['*', '?']) >= 0) return Parse(filter, pattern);
        var part = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '`' && i + 1 < pattern.Length && pattern[i + 1] is '[' or ']') i++;
            part.Append(pattern[i]);
        }

        return new WildcardPattern { _part = part.ToString() };
    }

    public static WildcardPattern Parse(string filter, string pattern)
    {
        var result = new WildcardPattern();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    result._elements.Add(new Element(ElementKind.AnyText));
                    break;
                case '?':
                    result._elements.Add(new Element(ElementKind.AnyCharacter));
                    break;
                case '[':
                    var end = pattern.IndexOf(']', i + 1);
                    if (end <= i + 1)
                        throw new QueryException(filter, $"The pattern '{pattern}' has a '[' without its ']'. Write '`[' for the character itself.");
                    result._elements.Add(new Element(ElementKind.Set, Set: pattern.Substring(i + 1, end - i - 1)));
                    i = end;
                    break;
                case '`' when i + 1 < pattern.Length:
                    result._elements.Add(new Element(ElementKind.Character, pattern[++i]));
                    break;
                default:
                    result._elements.Add(new Element(ElementKind.Character, pattern[i]));
                    break;
            }
        }

        return result;
    }

    /// <summary>Matches the whole of <paramref name="text"/>, or finds the part in it, in time proportional to text times pattern at worst.</summary>
    public bool IsMatch(string text)
    {
        if (_part is not null) return CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, _part, CompareOptions.OrdinalIgnoreCase) >= 0;
        int at = 0, element = 0, starElement = -1, starText = 0;
        while (at < text.Length)
        {
            if (element < _elements.Count && _elements[element].Kind == ElementKind.AnyText)
            {
                starElement = element++;
                starText = at;
            }
            else if (element < _elements.Count && _elements[element].Matches(text[at]))
            {
                element++;
                at++;
            }
            else if (starElement >= 0)
            {
                // The last star takes one character more; earlier ones never need to.
                element = starElement + 1;
                at = ++starText;
            }
            else
            {
                return false;
            }
        }

        while (element < _elements.Count && _elements[element].Kind == ElementKind.AnyText) element++;
        return element == _elements.Count;
    }

    private readonly record struct Element(ElementKind Kind, char Character = '\0', string Set = "")
    {
        public bool Matches(char c) => Kind switch
        {
            ElementKind.AnyCharacter => true,
            ElementKind.Set => InSet(char.ToUpperInvariant(c)),
            _ => char.ToUpperInvariant(c) == char.ToUpperInvariant(Character),
        };

        private bool InSet(char upper)
        {
            for (var i = 0; i < Set.Length; i++)
            {
                var low = char.ToUpperInvariant(Set[i]);
                var isRange = i + 2 < Set.Length && Set[i + 1] == '-';
                var high = isRange ? char.ToUpperInvariant(Set[i + 2]) : low;
                if (upper >= low && upper <= high) return true;
                if (isRange) i += 2;
            }

            return false;
        }
    }
}
