namespace IndicatorDash.Imports;

/// <summary>
/// What can be wrong with an uploaded file: one code for each kind of problem. The texts are the host's; the arguments of
/// each (<see cref="ImportIssue.Arguments"/>) are listed with it. Stored and part of the API: a number keeps its meaning.
/// </summary>
public enum ImportIssueCode
{
    /// <summary>Error. No figure was found in the file.</summary>
    NothingFound = 1,

    /// <summary>Hint. The very same file was uploaded before. 0: its batch; 1: its title.</summary>
    SameFile = 2,

    /// <summary>Hint. Figures published from such a file are no longer in it; they stay unless withdrawn. 0: how many.</summary>
    NoLongerInFile = 3,

    /// <summary>Hint. A sheet, row or column that a reader of the workbook does not see is read all the same. 0: which.</summary>
    HiddenContent = 4,

    /// <summary>Hint. The workbook has macros, which were never looked at.</summary>
    MacrosIgnored = 5,

    /// <summary>Hint. The file is not what its name ends in. 0: the format.</summary>
    WrongExtension = 6,

    /// <summary>Error. No region is named, by the row or the table.</summary>
    MissingRegion = 10,

    /// <summary>
    /// Error. No region has the name, or none where it is said to lie. 0: where; 1: what it lies in; none of both where no region
    /// has the name. Suggestions: that one, or regions with similar names.
    /// </summary>
    UnknownRegion = 11,

    /// <summary>Error. Several regions have the name. Suggestions: those.</summary>
    AmbiguousRegion = 12,

    /// <summary>Error. The region does not lie in the one that the batch is for. 0: the region; 1: the batch's.</summary>
    RegionOutOfScope = 13,

    /// <summary>
    /// Error. The region did not exist at the end of the year. 0: the region's code; 1: the year; 2: the first day it no
    /// longer existed, or empty; 3: its successor, or empty. Suggestion: the successor.
    /// </summary>
    RegionNotInForce = 14,

    /// <summary>Hint. The region was found by another name than its full one. 0: the full name; 1: the code.</summary>
    RegionByOtherName = 15,

    /// <summary>Hint. 省本级, 市直: only a part of the region, used to check totals and not imported. 0: the region.</summary>
    OwnLevelNotImported = 16,

    /// <summary>Error. No indicator is named, by the column, the row or the table.</summary>
    MissingIndicator = 20,

    /// <summary>Error. No indicator has the name. Suggestions: similar ones.</summary>
    UnknownIndicator = 21,

    /// <summary>Error. Several indicators have the name. Suggestions: those.</summary>
    AmbiguousIndicator = 22,

    /// <summary>Error. No period is named, or it cannot be read.</summary>
    MissingPeriod = 30,

    /// <summary>Error. The period ends in the future or begins before 1949. 0: the period.</summary>
    ImplausibleYear = 31,

    /// <summary>Warning. No unit is written anywhere; the indicator's is taken. 0: the indicator; 1: its unit.</summary>
    MissingUnit = 40,

    /// <summary>Error. The unit is none that is known. 0: the indicator; 1: its unit.</summary>
    UnknownUnit = 41,

    /// <summary>Error. The unit is not the indicator's. 0: the unit as written; 1: the indicator; 2: its unit.</summary>
    UnitMismatch = 42,

    /// <summary>Error. The cell holds no number. Suggestions: what may be meant, such as 106 for 1O6.</summary>
    NotANumber = 50,

    /// <summary>Error. Thousands separators do not part groups of three digits. Suggestion: the number without them.</summary>
    BadGrouping = 51,

    /// <summary>Error. The cell holds several numbers.</summary>
    SeveralNumbers = 52,

    /// <summary>Error. The qualifiers of the number contradict one another.</summary>
    ConflictingQualifiers = 53,

    /// <summary>Error. More than four decimals in the base unit. 0: the unit. Suggestion: the number rounded.</summary>
    TooPrecise = 54,

    /// <summary>Error. The number is larger than any figure may be.</summary>
    TooLarge = 55,

    /// <summary>Error. The cell shows an error such as #DIV/0!.</summary>
    ErrorCell = 56,

    /// <summary>Error. The cell holds a date where a number should be.</summary>
    DateInValue = 57,

    /// <summary>Error. The cell holds a formula that was never calculated.</summary>
    Uncalculated = 58,

    /// <summary>
    /// Error. Blank cells, or a mark such as —, whose meaning nobody has said yet; once for each. 0: how many cells.
    /// </summary>
    UnknownMark = 59,

    /// <summary>Hint. A computed number with more than four decimals was rounded. 0: the number kept.</summary>
    Rounded = 60,

    /// <summary>Hint. The note is longer than can be kept. 0: how many characters are.</summary>
    NoteCut = 61,

    /// <summary>Hint. Rows that say themselves that they are sums or worked out are not imported. 0: what they say; 1: how many.</summary>
    WorkedOutNotImported = 62,

    /// <summary>Error. The cell is merged over places of other figures, so that nobody knows of which it is. 0: the merged cells.</summary>
    SpreadFigure = 63,

    /// <summary>
    /// Hint. Blank cells that should say what their rows are of were read as the text above; once for each column, at the
    /// first. 0: the column.
    /// </summary>
    LabelFilledDown = 64,

    /// <summary>
    /// Warning. The number format of the cell shows another number than it holds, such as 7万 for 7. 0: what is read.
    /// </summary>
    ShownOtherwise = 65,

    /// <summary>Warning. A column without a heading has numbers that are not read; at the first. 0: the column.</summary>
    UnheadedColumn = 66,

    /// <summary>
    /// Warning. The cell says a multiplier on top of its column's, such as 5千 in a column of 万元. 0: the unit of the column;
    /// 1: what is read. Suggestions: what the cell says by itself, and what is read.
    /// </summary>
    MultipliedTwice = 67,

    /// <summary>
    /// Warning. A column is not read because nobody knows what it says of the rows, or since when its figures count. 0: its heading.
    /// </summary>
    ColumnNotRead = 68,

    /// <summary>Warning. A line among the rows is not read, and may say what the rows below it are of. 0: the line.</summary>
    LineNotRead = 69,

    /// <summary>Error. The indicator counts things, and the number is no whole one. 0: the indicator; 1: its unit.</summary>
    NotInteger = 70,

    /// <summary>Error. The indicator counts things, and the number is below zero. 0: the indicator.</summary>
    Negative = 71,

    /// <summary>Error. A share outside 0 to 100 percent. 0: the indicator.</summary>
    RateOutOfRange = 72,

    /// <summary>Warning. All shares of an indicator are at most 1: perhaps parts of one and no percentages. 0: the indicator; 1: how many.</summary>
    RateLooksLikeFraction = 73,

    /// <summary>
    /// Warning. A share is at most 1, and others of the indicator are many times as large. 0: the indicator; 1: the value; 2: what
    /// others are like. Suggestions: a hundred times as much, and the value, as percentages.
    /// </summary>
    RateAmongPercents = 74,

    /// <summary>
    /// Warning. Words of a heading are not understood, and the figures are read as if they were not there. 0: the words.
    /// </summary>
    WordsNotRead = 75,

    /// <summary>Hint. The same figure stands twice in the file; it is imported once. 0: the other cell.</summary>
    DuplicateEqual = 80,

    /// <summary>Error. The file gives two different values for the same figure. 0: the other cell; 1: what is read there.</summary>
    DuplicateDiffers = 81,

    /// <summary>
    /// Warning. The value changed more within a year than is plausible. 0: the indicator; 1: the earlier period; 2: the
    /// earlier value; 3: the value; 4: the difference; 5: in percent, or empty.
    /// </summary>
    YearChange = 90,

    /// <summary>
    /// Warning. The regions below do not add up to the total. 0: the region; 1: the indicator; 2: the total; 3: their sum,
    /// or its bounds; 4: the difference; 5: how many regions.
    /// </summary>
    TotalDiffers = 91,

    /// <summary>Warning. The same as <see cref="TotalDiffers"/>, where the total is what is published already.</summary>
    PublishedTotalDiffers = 92,

    /// <summary>
    /// Warning. A cumulative value is lower than an earlier one from the same start. 0: the indicator; 1: the earlier
    /// period; 2: the earlier value; 3: the value.
    /// </summary>
    CumulativeFalls = 93,

    /// <summary>
    /// Warning. A part (其中) is larger than the whole. 0: the part; 1: its value; 2: the whole; 3: its value.
    /// </summary>
    PartExceedsWhole = 94,

    /// <summary>Hint. The value is below the target for the same period. 0: the indicator; 1: the value; 2: the target.</summary>
    BelowTarget = 95,

    /// <summary>
    /// Warning. A share is not what its part and whole come to. 0: the share; 1: its value; 2: the part; 3: its value;
    /// 4: the whole; 5: its value; 6: the share that they come to.
    /// </summary>
    ShareDiffers = 96,

    /// <summary>
    /// Warning. A total is just what the regions of the file add up to, and the region has others. 0: the region; 1: the
    /// indicator; 2: the total; 3: how many regions it is of; 4: how many the region has.
    /// </summary>
    TotalOfSome = 97,

    /// <summary>Warning. As <see cref="TotalDiffers"/>, where some of the regions below alone add up to more than the total.</summary>
    TotalBelowParts = 98,

    /// <summary>
    /// Warning. The years within a span add up to more, or all of them to less. 0: the indicator; 1: the span; 2: its value; 3: how
    /// many years are known; 4: their sum.
    /// </summary>
    SpanDiffers = 99,
}
