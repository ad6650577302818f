using EsaLogs.Queries;

namespace EsaLogs.Completion;

/// <summary>Completes the values of an enumeration, and says what each means.</summary>
internal sealed class ChoiceCompleter<TEnum> : Completer
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    protected override IEnumerable<Candidate> Candidates(Typing typing)
        => Enum.GetValues(typeof(TEnum)).Cast<TEnum>().Select(value => new Candidate(value.ToString(), Meanings.Of(value)));
}

/// <summary>Completes TLS protocols, weakest first.</summary>
internal sealed class ProtocolCompleter : Completer
{
    /// <inheritdoc/>
    protected override IEnumerable<Candidate> Candidates(Typing typing)
        => TlsVerdict.Protocols.Select(protocol => new Candidate(protocol, protocol == TlsVerdict.Protocols[TlsVerdict.Protocols.Count - 1]
            ? $"Only {protocol} passes."
            : $"{protocol} and stronger protocols pass, weaker ones fail."));
}
