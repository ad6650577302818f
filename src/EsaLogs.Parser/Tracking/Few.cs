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

    /// <summary>Adds an item at a place; those from there on move on.</summary>
    public void Insert(int place, T item)
    {
        Add(item);
        if (place == Count - 1) return;
        if (place == 0) (_first, item, place) = (item, _first, 1);
        Array.Copy(_more!, place - 1, _more!, place, Count - 1 - place);
        _more![place - 1] = item;
    }

    /// <summary>Removes the item at a place; those behind it move up.</summary>
    public void RemoveAt(int place)
    {
        Count--;
        if (place == 0) (_first, place) = (Count == 0 ? default! : _more![0], 1);
        if (Count == 0) return;
        Array.Copy(_more!, place, _more!, place - 1, Count - place);
        _more![Count - 1] = default!;
    }

    /// <summary>Removes an item, if it is there.</summary>
    public void Remove(T item)
    {
        if (IndexOf(item) is >= 0 and var place) RemoveAt(place);
    }

    public readonly bool Contains(T item) => IndexOf(item) >= 0;

    public readonly T[] ToArray()
    {
        var items = new T[Count];
        for (var i = 0; i < items.Length; i++) items[i] = this[i];
        return items;
    }

    /// <summary>The place of an item; -1 if it is not there.</summary>
    private readonly int IndexOf(T item)
    {
        if (Count == 0) return -1;
        if (EqualityComparer<T>.Default.Equals(_first, item)) return 0;
        return _more is null ? -1 : Array.IndexOf(_more, item, 0, Count - 1) is var found and >= 0 ? found + 1 : -1;
    }
}
