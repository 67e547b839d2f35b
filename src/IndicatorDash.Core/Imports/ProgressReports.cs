namespace IndicatorDash.Imports;

/// <summary>Says how far a stage is while its rows go by.</summary>
internal static class ProgressReports
{
    private const int Step = 5_000;

    /// <summary>Whether a stage is to be heard of, and may be stopped, at this row.</summary>
    public static bool IsStep(int row) => row % Step == 0;

    /// <summary>The same rows; every few thousand of them are reported as they are taken.</summary>
    public static IEnumerable<T> Reporting<T>(this IReadOnlyList<T> rows, ImportStage stage, IProgress<ImportProgress>? progress)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (IsStep(i))
            {
                progress?.Report(new ImportProgress(stage, (double)i / rows.Count));
            }

            yield return rows[i];
        }
    }
}
