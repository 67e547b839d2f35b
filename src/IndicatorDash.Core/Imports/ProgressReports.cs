namespace IndicatorDash.Imports;

/// <summary>Says how far a stage is while its rows go by.</summary>
internal static class ProgressReports
{
    private const int Step = 5_000;

    /// <summary>The same rows; every few thousand of them are reported as they are taken, and may be stopped at.</summary>
    /// <param name="count">How many there are, or may be.</param>
    public static IEnumerable<T> Reporting<T>(
        this IEnumerable<T> rows,
        int count,
        ImportStage stage,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var taken = 0;
        foreach (var row in rows)
        {
            if (taken++ % Step == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(stage, (double)taken / count));
            }

            yield return row;
        }
    }
}
