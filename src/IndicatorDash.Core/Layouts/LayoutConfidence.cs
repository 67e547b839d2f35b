namespace IndicatorDash.Layouts;

/// <summary>How sure a detection is, by what is to be said of it.</summary>
internal static class LayoutConfidence
{
    /// <param name="rowCount">How many rows of figures there are: one unknown label among many says little.</param>
    public static double Of(IReadOnlyList<LayoutRemark> remarks, int rowCount)
    {
        var confidence = remarks.Aggregate(1.0, (left, remark) => left * (1 - (Doubt(remark.Code) * ShareOf(remark, rowCount))));
        return Math.Round(confidence, 2);
    }

    private static double Doubt(LayoutRemarkCode code) => code switch
    {
        LayoutRemarkCode.NoValueColumn => 0.9,
        LayoutRemarkCode.UnknownRegions or LayoutRemarkCode.UnknownIndicators or LayoutRemarkCode.RegionsAcross => 0.6,
        LayoutRemarkCode.NoHeader => 0.5,
        LayoutRemarkCode.RegionMissing or LayoutRemarkCode.IndicatorMissing or LayoutRemarkCode.PeriodMissing => 0.3,
        LayoutRemarkCode.SeveralPeriods or LayoutRemarkCode.CumulativeWithoutStart or LayoutRemarkCode.ColumnNotUnderstood => 0.2,
        LayoutRemarkCode.LineNotUnderstood or LayoutRemarkCode.WordsNotUnderstood => 0.2,
        LayoutRemarkCode.AmbiguousRegions or LayoutRemarkCode.AmbiguousIndicators or LayoutRemarkCode.TargetsByTitle => 0.2,
        LayoutRemarkCode.UnknownUnit or LayoutRemarkCode.UnreadPeriods or LayoutRemarkCode.PeriodFromSheetName => 0.1,
        LayoutRemarkCode.RegionInferred => 0.05,
        _ => 0,
    };

    private static double ShareOf(LayoutRemark remark, int rowCount) => remark.Code switch
    {
        LayoutRemarkCode.UnknownRegions or LayoutRemarkCode.AmbiguousRegions or LayoutRemarkCode.UnreadPeriods =>
            Math.Min(1, (double)remark.Count / Math.Max(1, rowCount)),
        _ => 1,
    };
}
