using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>
/// The plan of what is there when following begins. It is made anew if files were moved while they were looked at: then a text may be missing
/// from it, or one that came later stand before one that it succeeds.
/// </summary>
internal static class LivePlan
{
    private const int MostTries = 10;

    public static IReadOnlyList<StreamGroup> Make(LogInputs inputs, ReadOptions options, OtherLogs others, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            // What is wrong only for the moment of a rotation is not worth telling.
            var told = new List<Action>();
            var attempt = options with
            {
                OnProblem = problem => told.Add(() => options.OnProblem?.Invoke(problem)),
                OnVerbose = remark => told.Add(() => options.OnVerbose?.Invoke(remark)),
            };
            var names = inputs.Names(static _ => { });
            var plan = StreamPlan.Make(inputs, attempt, others, cancellation: cancellation);
            if (tries < MostTries && !WasStill(inputs, names, plan.SelectMany(group => group.Files.Concat(group.Start?.Skipped ?? [])))) continue;
            foreach (var tell in told) tell();
            return plan;
        }
    }

    /// <summary>True if there are still the same names, and each of the files still lies under its own.</summary>
    public static bool WasStill(LogInputs inputs, List<string> names, IEnumerable<FileProbe> files)
        => files.All(Holds) && names.SequenceEqual(inputs.Names(static _ => { }), StringComparer.Ordinal);

    private static bool Holds(FileProbe file)
    {
        try
        {
            using var text = OpenedText.Open(file.File.Name);
            return text.Head.AsSpan().StartsWith(file.Beginning);
        }
        catch (Exception e) when (Troubles.IsOfFile(e))
        {
            return false;
        }
    }
}
