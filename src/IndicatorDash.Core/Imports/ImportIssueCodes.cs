namespace IndicatorDash.Imports;

/// <summary>What each kind of problem asks for.</summary>
public static class ImportIssueCodes
{
    /// <summary>How serious a kind of problem is, wherever it occurs.</summary>
    public static ImportIssueSeverity SeverityOf(this ImportIssueCode code) => code switch
    {
        ImportIssueCode.SameFile
            or ImportIssueCode.NoLongerInFile
            or ImportIssueCode.HiddenContent
            or ImportIssueCode.MacrosIgnored
            or ImportIssueCode.WrongExtension
            or ImportIssueCode.RegionByOtherName
            or ImportIssueCode.OwnLevelNotImported
            or ImportIssueCode.Rounded
            or ImportIssueCode.NoteCut
            or ImportIssueCode.WorkedOutNotImported
            or ImportIssueCode.LabelFilledDown
            or ImportIssueCode.DuplicateEqual
            or ImportIssueCode.BelowTarget => ImportIssueSeverity.Hint,
        ImportIssueCode.MissingUnit
            or ImportIssueCode.RateLooksLikeFraction
            or ImportIssueCode.YearChange
            or ImportIssueCode.TotalDiffers
            or ImportIssueCode.PublishedTotalDiffers
            or ImportIssueCode.CumulativeFalls
            or ImportIssueCode.PartExceedsWhole
            or ImportIssueCode.ShareDiffers
            or ImportIssueCode.TotalOfSome
            or ImportIssueCode.TotalBelowParts
            or ImportIssueCode.SpanDiffers
            or ImportIssueCode.RateAmongPercents
            or ImportIssueCode.ShownOtherwise
            or ImportIssueCode.UnheadedColumn
            or ImportIssueCode.ColumnNotRead
            or ImportIssueCode.LineNotRead
            or ImportIssueCode.WordsNotRead
            or ImportIssueCode.MultipliedTwice => ImportIssueSeverity.Warning,
        _ => ImportIssueSeverity.Error,
    };
}
