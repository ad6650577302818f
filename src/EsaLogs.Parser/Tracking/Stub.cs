#pragma warning disable
using EsaLogs.Forms;
using EsaLogs.Records;
namespace EsaLogs.Tracking;
internal interface ITracker { }
internal sealed class TrackingContext { }
internal sealed class ConnectionTracker(TrackingContext c, Action<EsaConnection> emit) : ITracker { public static IReadOnlyList<EntryKind> Kinds => []; }
internal sealed class AuthTracker(TrackingContext c, Action<EsaAuthEvent> emit) : ITracker { public static IReadOnlyList<EntryKind> Kinds => []; }
internal sealed class TlsTracker(TrackingContext c, Func<string?, long, bool> asked, Func<TlsStatus, string?, bool?> passed, Action<EsaTlsResult> emit) : ITracker { public static IReadOnlyList<EntryKind> Kinds => []; }
