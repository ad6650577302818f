using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>Some items in their order, mostly one or none: the first stands here, and an array is made where there are more.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Few<T>
{
    private const int FirstSize = 2;

    private T _first;
    private T[]? _more;

    public int Count { get; private set; }

    public readonly T this[int place] => place == 0 ? _first : _more![place - 1];

    public void Add(T item)
    {
        if (Count == 0)
        {
            _first = item;
        }
        else
        {
            _more ??= new T[FirstSize];
            if (Count - 1 == _more.Length) Array.Resize(ref _more, _more.Length * 2);
            _more[Count - 1] = item;
        }

        Count++;
    }

    public readonly bool Contains(T item)
        => Count > 0 && (EqualityComparer<T>.Default.Equals(_first, item) || (_more is not null && Array.IndexOf(_more, item, 0, Count - 1) >= 0));

    public readonly T[] ToArray()
    {
        var items = new T[Count];
        for (var i = 0; i < items.Length; i++) items[i] = this[i];
        return items;
    }
}
