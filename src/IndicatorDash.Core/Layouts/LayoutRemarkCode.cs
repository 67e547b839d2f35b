namespace IndicatorDash.Layouts;

/// <summary>What there is to say of a table's layout.</summary>
public enum LayoutRemarkCode
{
    /// <summary>The sheet is hidden; it is read all the same.</summary>
    HiddenSheet = 0,

    /// <summary>There are hidden rows; they are read all the same.</summary>
    HiddenRows = 1,

    /// <summary>There are hidden columns; they are read all the same.</summary>
    HiddenColumns = 2,

    /// <summary>The header is repeated within the table (续表).</summary>
    RepeatedHeader = 3,

    /// <summary>The table has no header.</summary>
    NoHeader = 4,

    /// <summary>Labels that are no region's: the labels.</summary>
    UnknownRegions = 10,

    /// <summary>Labels that several regions bear: the labels.</summary>
    AmbiguousRegions = 11,

    /// <summary>The table's region is not written but follows from its rows: the region.</summary>
    RegionInferred = 12,

    /// <summary>Nothing says what region the figures are of.</summary>
    RegionMissing = 13,

    /// <summary>Headers that are regions: no layout has them across.</summary>
    RegionsAcross = 14,

    /// <summary>Names that are no indicator's: the names.</summary>
    UnknownIndicators = 20,

    /// <summary>Names that several indicators bear: the names.</summary>
    AmbiguousIndicators = 21,

    /// <summary>Nothing says what indicator the figures are of.</summary>
    IndicatorMissing = 22,

    /// <summary>Nothing says what period the figures are of.</summary>
    PeriodMissing = 30,

    /// <summary>Only the sheet's name says the period: the name.</summary>
    PeriodFromSheetName = 31,

    /// <summary>The lines above name several periods: the periods.</summary>
    SeveralPeriods = 32,

    /// <summary>累计 without a beginning: the header. The column is not read until somebody says its span.</summary>
    CumulativeWithoutStart = 33,

    /// <summary>Texts in a period column that are no period: the texts.</summary>
    UnreadPeriods = 34,

    /// <summary>The 单位 line or a header names an unknown unit: the unit.</summary>
    UnknownUnit = 40,

    /// <summary>What a column is could not be told: its header. It is not read.</summary>
    ColumnNotUnderstood = 50,

    /// <summary>A column of changes or ranks (同比, 排名): its header. It is not read.</summary>
    DerivedColumn = 51,

    /// <summary>No column holds figures.</summary>
    NoValueColumn = 52,

    /// <summary>The figures are taken for targets because the title says so: the title.</summary>
    TargetsByTitle = 53,

    /// <summary>Rows whose kind says that they are sums or worked out: what they say. They are not read.</summary>
    WorkedOutRows = 54,

    /// <summary>Lines among the rows of figures of which it could not be told what they say of the rows below: the lines. They are not read.</summary>
    LineNotUnderstood = 55,

    /// <summary>
    /// Words over a column that are not understood and may narrow what its figures are of: the words. The figures are read as if
    /// they were not there.
    /// </summary>
    WordsNotUnderstood = 56,
}
