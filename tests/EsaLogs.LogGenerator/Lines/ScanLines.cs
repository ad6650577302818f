using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of what policies and engines find.</summary>
internal sealed class ScanLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    public void Policy(Message message, string policy)
    {
        var table = message.IsOutgoing ? "outbound" : "inbound";
        Find(
            Log.Write($"MID {message.Mid} matched all recipients for per-recipient policy {policy} in the {table} table"), message,
            found => (found.Policy, found.Direction) = (policy, message.IsOutgoing ? "Outbound" : "Inbound"));
    }

    public void Spf(Message message, string result)
    {
        var sender = message.Sender.Length == 0 ? "postmaster" : message.Sender;
        Find(Log.Write($"MID {message.Mid} SPF: helo identity postmaster None"), message, static _ => { });
        Find(Log.Write($"MID {message.Mid} SPF: mailfrom identity {sender} {result}{(result is "Pass" ? " (v=spf1)" : "")}"), message, found => found.Spf = result);
        Find(Log.Write($"MID {message.Mid} using engine: SPF Verdict Cache using cached verdict"), message, static _ => { });
    }

    public void Dkim(Message message, bool passed)
        => Find(
            passed ? Log.Write($"MID {message.Mid} DKIM: pass signature verified (d=example.net s=mail i=@example.net)")
                : Log.Write($"MID {message.Mid} DKIM: permfail body hash did not verify [final] (d=example.net s=mail i=@example.net)"),
            message,
            found => found.Dkim = passed ? "pass" : "permfail");

    public void Dmarc(Message message, bool passed)
    {
        var (verdict, aligned) = passed ? ("pass", "True") : ("fail", "False");
        Find(
            Log.Write($"MID {message.Mid} DMARC: Message from domain example.net, DMARC {verdict} (SPF aligned {aligned}, DKIM aligned False)"), message,
            found => found.Dmarc = verdict);
    }

    public void NotSigned(Message message)
        => Find(Log.Write($"MID {message.Mid} DKIM: cannot sign - no profile matches {message.Sender}"), message, static _ => { });

    public void SenderDomain(Message message)
    {
        Find(
            Log.Write($"MID {message.Mid} SDR: Domains for which SDR is requested: reverse DNS host: mail.example.net, helo: mail.example.net, env-from: example.net, header-from: example.net, reply-to: Not Present"),
            message, static _ => { });
        Find(
            Log.Write($"MID {message.Mid} SDR: Consolidated Sender Threat Level: Neutral, Threat Category: N/A, Suspected Domain(s) : example.net (other reasons for verdict). Sender Maturity: 30 days (or greater) for domain: example.net"),
            message, static _ => { });
    }

    /// <summary>The interim verdict may say another thing than the final one, which counts.</summary>
    public void Spam(Message message, string interim, string verdict)
    {
        if (Release > 4) Find(Log.Write($"MID {message.Mid} interim verdict using engine: CASE {Words(interim)}"), message, static _ => { });
        Find(Log.Write($"MID {message.Mid} using engine: CASE {Words(verdict)}"), message, found => found.Spam = verdict);
    }

    public void Graymail(Message message, string verdict)
        => Find(Log.Write($"MID {message.Mid} using engine: GRAYMAIL {verdict}"), message, found => found.Graymail = verdict);

    public void Virus(Message message, string verdict, string? virus)
    {
        Find(Log.Write($"MID {message.Mid} interim AV verdict using Sophos {(verdict is "negative" ? "CLEAN" : "VIRAL")}"), message, static _ => { });
        Find(
            virus is null ? Log.Write($"MID {message.Mid} antivirus {verdict} ") : Log.Write($"MID {message.Mid} antivirus {verdict} '{virus}'"), message,
            found => found.Virus = verdict);
    }

    public void File(Message message, string verdict)
        => Find(Log.Write($"MID {message.Mid} AMP file reputation verdict : {verdict}"), message, found => found.Amp = verdict.Split(" (")[0]);

    public void FileUploaded(Message message, string file)
        => Find(
            Log.Write($"MID {message.Mid} SHA 2cf24dba5fb0a30e26e83b2ac5b9e29e filename {file} queued for possible file analysis upload"), message, static _ => { });

    public void Attachment(Message message, string file)
    {
        var quote = file.Contains('\'', StringComparison.Ordinal) ? "\"" : "'";
        Find(Log.Write($"MID {message.Mid} attachment {quote}{file}{quote}"), message, found => found.Attachments.Add(file));
    }

    public void Outbreak(Message message, bool isPositive)
    {
        if (isPositive) Find(Log.Write($"MID {message.Mid} Threat Level=3 Category=Phish Type=Phish"), message, static _ => { });
        var verdict = isPositive ? "positive" : "negative";
        Find(Log.Write($"MID {message.Mid} Outbreak Filters: verdict {verdict}"), message, found => found.Outbreak = verdict);
    }

    public void Dlp(Message message)
        => Find(
            Log.Write($"MID {message.Mid} DLP violation. Severity: HIGH (Risk Factor: 87). DLP policy match: 'Card numbers'."), message, found => found.Dlp = "violation");

    public void Url(Message message, string url)
        => Find(Log.Write($"MID {message.Mid} URL {url} has reputation -6.4 matched Condition: URL Reputation Rule"), message, static _ => { });

    public void Custom(Message message, string entry)
        => Find(Log.Write($"MID {message.Mid} Custom Log Entry: {entry.Replace("#", Invariant.Text($"{message.Mid}"), StringComparison.Ordinal)}"), message, static _ => { });

    public void TooBig(Message message)
        => Find(Log.Write($"MID {message.Mid} was too big ({message.Size}/2097152) for scanning by CASE"), message, static _ => { });

    public void Queued(Message message) => Find(Log.Write($"MID {message.Mid} queued for delivery"), message, static _ => { });

    private static string Words(string verdict) => verdict is "positive" or "negative" or "suspect" ? "spam " + verdict : verdict;

    private void Find(bool isInLog, Message message, Action<FindingsTruth> what) => Tell(isInLog, message.Truth, truth => what(truth.Findings));
}
