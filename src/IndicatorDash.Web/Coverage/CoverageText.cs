using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Coverage;

/// <summary>What is said of a cell of the matrix, in the reader's language.</summary>
/// <param name="indicator">The only indicator that counts; none for all.</param>
internal sealed class CoverageText(Catalogue catalogue, Indicator? indicator)
{
    private readonly FigureText _text = FigureText.Current;
    private readonly Unit? _unit = indicator is null ? null : catalogue.Units.Find(indicator.UnitCode);

    /// <summary>In few characters: <c>77</c>, <c>下级8</c>, <c>未报送2</c>; empty for nothing.</summary>
    public string Of(CoverageState cell) => cell switch
    {
        { Kind: CoverageKind.Nothing } => "",
        { Kind: CoverageKind.NotDue } => CoverageStrings.MarkNotDue,
        { Kind: CoverageKind.OnlySpan } => CoverageStrings.MarkSpan,
        { Kind: CoverageKind.OnlyTarget } => CoverageStrings.MarkTarget,
        { Figure: { } figure } => _text.Value(figure, indicator!),
        { Kind: CoverageKind.OnlyBelow } => CoverageStrings.Below.Fill(cell.Below),
        { Own: 0, Words.Any: true } => cell.Words.ToString(),
        _ => cell.Own.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Beside a count, the words that the region gave for what is not in it.</summary>
    public static string BesideOf(CoverageState cell) => cell.Words.Any && cell.Own + cell.Below > 0 ? cell.Words.ToString() : "";

    /// <summary>What the look of a cell says, where its text does not.</summary>
    public string SpokenOf(CoverageState cell) => cell.Kind switch
    {
        CoverageKind.Nothing => CoverageStrings.StateNothing,
        CoverageKind.OnlySpan => CoverageStrings.StateSpan,
        CoverageKind.OnlyTarget => CoverageStrings.StateTarget,
        CoverageKind.OnlyBelow or CoverageKind.NotDue => StateOf(cell),
        _ => "",
    };

    /// <summary>All that is to be said: <c>77条</c>, <c>本级未公布，下级地区有8条</c>, <c>3条，未报送2</c>, <c>未公布</c>.</summary>
    public string InWords(CoverageState cell) => BesideOf(cell) is { Length: > 0 } beside
        ? StateOf(cell) + FigureStrings.PartSeparator + beside
        : StateOf(cell);

    /// <summary>What there is instead of a figure of a unit's own.</summary>
    public static string Of(CoverageKind kind) => kind switch
    {
        CoverageKind.NotDue => CoverageStrings.LegendNotDue,
        CoverageKind.OnlyBelow => CoverageStrings.LegendBelow,
        CoverageKind.OnlySpan => CoverageStrings.StateSpan,
        CoverageKind.OnlyTarget => CoverageStrings.StateTarget,
        CoverageKind.NotReported => FigureStrings.NotReported,
        CoverageKind.NotApplicable => FigureStrings.NotApplicable,
        CoverageKind.Suppressed => FigureStrings.Suppressed,
        _ => CoverageStrings.StateNothing,
    };

    /// <summary>A day, as <c>2027-01-31</c>.</summary>
    public static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string StateOf(CoverageState cell) => cell switch
    {
        { Kind: CoverageKind.Nothing } => CoverageStrings.StateNothing,
        { Kind: CoverageKind.NotDue, NotDueUntil: { } until } => CoverageStrings.StateNotDue.Fill(DayOf(until)),
        { Kind: CoverageKind.Absent } => CoverageStrings.StateAbsent,
        { Kind: CoverageKind.OnlySpan, Figure: { } figure } =>
            $"{CoverageStrings.StateSpan} {_text.ValueWithUnit(figure, indicator!, _unit)} {_text.Period(figure.Period)}",
        { Kind: CoverageKind.OnlyTarget, Figure: { } figure } =>
            $"{CoverageStrings.StateTarget} {_text.ValueWithUnit(figure, indicator!, _unit)}",
        { Kind: CoverageKind.OnlyBelow, Figure: { } figure } =>
            CoverageStrings.StateSum.Fill(_text.Describe(figure, indicator!, _unit)),
        { Kind: CoverageKind.OnlyBelow } => CoverageStrings.StateBelow.Fill(cell.Below),
        { Kind: CoverageKind.Reported, Figure: { } figure } =>
            CoverageStrings.StateValue.Fill(_text.Describe(figure, indicator!, _unit)),
        { Figure: { } figure } => _text.State(figure.State()),
        { Own: 0, Words.Any: true } => cell.Words.ToString(),
        _ => CoverageStrings.StateOwn.Fill(cell.Own),
    };
}
