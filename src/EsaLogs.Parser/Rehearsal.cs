using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Reading;
using EsaLogs.Records;

namespace EsaLogs;

/// <summary>
/// Asks questions of a few made-up lines, on another thread. Where nothing was compiled ahead, most of the time to the first record goes into
/// compiling what leads to it, method by method as each is called first; so another processor does a good part of that while the first
/// still finds out what is asked, and of which logs. No answer depends on it.
/// </summary>
public static class Rehearsal
{
    /// <summary>
    /// A short message comes first and is over long before the next: whoever asks in earnest compiles what lines say in their order, and comes
    /// to what becomes of a message later than this does. What there is to say of connections and messages beside that comes after it.
    /// </summary>
    private const string Lines =
        """
        Mon Jan  1 00:00:00 2024 Info: Begin Logfile
        Mon Jan  1 00:00:00 2024 Info: Version: 15.0.0-104 SN: 000000000000-0000000
        Mon Jan  1 00:00:00 2024 Info: Time offset from UTC: 0 seconds
        Mon Jan  1 00:00:01 2024 Info: New SMTP ICID 1 interface Data 1 (192.0.2.1) address 198.51.100.1 reverse dns host client.example.net verified yes
        Mon Jan  1 00:00:01 2024 Info: ICID 1 ACCEPT SG UNKNOWNLIST match sbrs[none] SBRS None country not applicable
        Mon Jan  1 00:00:01 2024 Info: New SMTP DCID 1 interface 192.0.2.1 address 203.0.113.1 port 25
        Mon Jan  1 00:00:01 2024 Info: DCID 1 TLS success protocol TLSv1.2 cipher ECDHE-RSA-AES256-GCM-SHA384
        Mon Jan  1 00:00:01 2024 Info: Start MID 1 ICID 1
        Mon Jan  1 00:00:01 2024 Info: MID 1 ICID 1 From: <jane@example.net>
        Mon Jan  1 00:00:01 2024 Info: MID 1 ICID 1 RID 0 To: <john@example.com>
        Mon Jan  1 00:00:01 2024 Info: MID 1 ready 1000 bytes from <jane@example.net>
        Mon Jan  1 00:00:01 2024 Info: MID 1 queued for delivery
        Mon Jan  1 00:00:01 2024 Info: Delivery start DCID 1 MID 1 to RID [0]
        Mon Jan  1 00:00:01 2024 Info: Message done DCID 1 MID 1 to RID [0] [('from', 'jane@example.net')]
        Mon Jan  1 00:00:01 2024 Info: MID 1 RID [0] Response '2.0.0 OK'
        Mon Jan  1 00:00:01 2024 Info: Message finished MID 1 done
        Mon Jan  1 01:00:02 2024 Info: ICID 1 TLS success protocol TLSv1.3 cipher TLS_AES_256_GCM_SHA384
        Mon Jan  1 01:00:02 2024 Info: SMTP Auth: (ICID 1) succeeded for user: jane using AUTH mechanism: PLAIN with profile: Users
        Mon Jan  1 01:00:02 2024 Info: SMTP Auth: (ICID 1) failed for user: jane using AUTH mechanism: PLAIN with profile: Users
        Mon Jan  1 01:00:02 2024 Info: Start MID 2 ICID 1
        Mon Jan  1 01:00:02 2024 Info: MID 2 ICID 1 From: <jane@example.net>
        Mon Jan  1 01:00:02 2024 Info: MID 2 ICID 1 RID 0 To: <nobody@example.com>
        Mon Jan  1 01:00:02 2024 Info: MID 2 SPF: helo identity postmaster None
        Mon Jan  1 01:00:02 2024 Info: MID 2 DKIM: pass signature verified (d=example.net s=mail i=@example.net)
        Mon Jan  1 01:00:02 2024 Info: MID 2 DMARC: Message from domain example.net, DMARC pass (SPF aligned True, DKIM aligned True)
        Mon Jan  1 01:00:02 2024 Info: MID 2 Message-ID '<1@example.net>'
        Mon Jan  1 01:00:02 2024 Info: MID 2 Subject '=?utf-8?Q?Minutes_of_Monday?='
        Mon Jan  1 01:00:02 2024 Info: MID 2 matched all recipients for per-recipient policy DEFAULT in the inbound table
        Mon Jan  1 01:00:02 2024 Info: MID 2 interim verdict using engine: CASE spam negative
        Mon Jan  1 01:00:02 2024 Info: MID 2 using engine: CASE spam negative
        Mon Jan  1 01:00:02 2024 Info: MID 2 using engine: GRAYMAIL negative
        Mon Jan  1 01:00:02 2024 Info: MID 2 interim AV verdict using Sophos CLEAN
        Mon Jan  1 01:00:02 2024 Info: MID 2 antivirus negative
        Mon Jan  1 01:00:02 2024 Info: MID 2 attachment 'minutes.pdf'
        Mon Jan  1 01:00:02 2024 Info: MID 2 AMP file reputation verdict : CLEAN
        Mon Jan  1 01:00:02 2024 Info: MID 2 Outbreak Filters: verdict negative
        Mon Jan  1 01:00:02 2024 Info: MID 2 queued for delivery
        Mon Jan  1 01:00:02 2024 Info: Delivery start DCID 1 MID 2 to RID [0]
        Mon Jan  1 01:00:02 2024 Info: Bounced: DCID 1 MID 2 to RID 0 - 5.1.0 - Unknown address error ('550', ['5.1.1 no such user'])
        Mon Jan  1 01:00:02 2024 Info: MID 3 was generated for bounce of MID 2
        Mon Jan  1 01:00:02 2024 Info: Message finished MID 2 done
        Mon Jan  1 01:00:03 2024 Info: Message aborted MID 3 Dropped by CASE
        Mon Jan  1 01:00:03 2024 Info: Message finished MID 3 done
        Mon Jan  1 01:00:03 2024 Info: ICID 1 close
        Mon Jan  1 01:00:03 2024 Info: DCID 1 close

        """;

    private static readonly HashSet<Type> Begun = [];

    private static Action? _next;
    private static bool _isRunning;

    /// <summary>
    /// Begins to rehearse a question, once for all questions of its kind, and does not wait. The query is used up by it. A question whose turn
    /// has not come when another is asked for is left out: it is the later one that somebody waits for.
    /// </summary>
    public static void Begin<TRecord>(ILogQuery<TRecord> query)
        where TRecord : class, IEsaRecord
    {
        if (query is null) throw new ArgumentNullException(nameof(query));

        // With one processor, it would only take from who asks in earnest.
        if (Environment.ProcessorCount == 1) return;
        lock (Begun)
        {
            if (!Begun.Add(query.GetType())) return;
            _next = () => Ask(query);
            if (_isRunning) return;
            _isRunning = true;
        }

        _ = Task.Run(Run);
    }

    /// <summary>Asks; gives the number of records.</summary>
    internal static int Ask<TRecord>(ILogQuery<TRecord> query)
        where TRecord : class, IEsaRecord
    {
        var count = 0;
        try
        {
            using var reader = query.CreateReader(new ReadOptions());
            foreach (var _ in reader.Feed(Lines)) count++;
            foreach (var _ in reader.Complete()) count++;
        }
        catch (QueryException)
        {
            // Whoever asks in earnest is told.
        }

        return count;
    }

    private static void Run()
    {
        Probe();
        while (true)
        {
            Action? next;
            lock (Begun)
            {
                (next, _next) = (_next, null);
                _isRunning = next is not null;
            }

            if (next is null) return;
            next();
        }
    }

    /// <summary>Looks at the lines as at the beginning of a file: the shortest way to what finds lines and words, for which most is to be compiled.</summary>
    private static void Probe()
    {
        using var lines = new MemoryStream(Encoding.ASCII.GetBytes(Lines), writable: false);
        FileProbe.Of(new StreamFile(nameof(Rehearsal), lines, default), new ReadOptions());
    }
}
