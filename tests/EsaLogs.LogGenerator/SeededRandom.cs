namespace EsaLogs.LogGenerator;

/// <summary>Random numbers that are the same for a seed on every machine and framework (SplitMix64).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number between two bounds, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of 1000 cases.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    /// <summary>One of some things.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A time span of whole seconds between two bounds, both included.</summary>
    public TimeSpan Seconds(int least, int most) => TimeSpan.FromSeconds(Between(least, most));

    /// <summary>Another source of numbers that depends on this one's state alone.</summary>
    public SeededRandom Fork() => new(Next());

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
