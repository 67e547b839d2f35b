using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Figures;

/// <summary>
/// The one place where numbers, qualifiers, units, periods and statuses become text. A qualifier is always part of the
/// text of its number.
/// </summary>
public sealed class FigureText
{
    private static readonly Dictionary<ValueQualifier, string> Marks = new()
    {
        [ValueQualifier.About] = nameof(FigureStrings.MarkAbout),
        [ValueQualifier.AtLeast] = nameof(FigureStrings.MarkAtLeast),
        [ValueQualifier.AtMost] = nameof(FigureStrings.MarkAtMost),
    };

    private readonly CultureInfo _culture;
    private readonly NumberText _numbers;
    private readonly PeriodText _periods;

    private FigureText(CultureInfo culture)
    {
        _culture = culture;
        IsChinese = culture.TwoLetterISOLanguageName != "en";
        _numbers = new NumberText(culture, IsChinese);
        _periods = new PeriodText(culture);
    }

    /// <summary>The texts in <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public static FigureText Current => For(CultureInfo.CurrentUICulture);

    /// <summary>False for English; every other language gets the Chinese texts.</summary>
    public bool IsChinese { get; }

    public static FigureText For(CultureInfo culture) => new(culture);

    internal CultureInfo Culture => _culture;

    /// <summary>A bare number, shortened: <c>20.6万</c>, <c>9,778</c>, <c>75.8%</c>. For sums and differences of one's own.</summary>
    public string Number(decimal value, Indicator indicator) => _numbers.Compact(value, indicator);

    /// <summary>A number that stands by itself: as <see cref="Number"/>, without trailing zeros.</summary>
    public string Tick(decimal value, Indicator indicator) => _numbers.Compact(value, indicator, ValueQualifier.About);

    /// <summary>A number on an axis or a scale: counted as the greatest there is, <c>5万</c> below <c>10万</c>.</summary>
    public string Tick(decimal value, decimal greatest, Indicator indicator) => _numbers.OnScale(value, greatest, indicator);

    public string Name(Indicator indicator) => IsChinese ? indicator.Name : indicator.NameEn;

    /// <summary><c>青海省</c>, or <c>Qinghai</c>.</summary>
    public string Name(Region region) => IsChinese ? region.Name : region.NameEn;

    /// <summary><c>青海</c>, or <c>Qinghai</c>.</summary>
    public string ShortName(Region region) => IsChinese ? region.ShortName : region.ShortNameEn;

    /// <summary>
    /// What stands after a number; empty for percent, whose sign is part of the number, and for a measure word without an
    /// English name. Without <paramref name="unit"/>, which has the English name, it is the code.
    /// </summary>
    public string Unit(Indicator indicator, Unit? unit = null) => NumberText.IsPercent(indicator)
        ? ""
        : IsChinese || unit is null ? indicator.UnitCode : unit.NameEn;

    /// <summary>What stands in a heading: the unit, the percent sign, or that it is a number of things.</summary>
    public string UnitHeading(Indicator indicator, Unit? unit = null) =>
        NumberText.IsPercent(indicator) ? UnitDirectory.Percent
        : Unit(indicator, unit) is { Length: > 0 } name ? name : Text(nameof(FigureStrings.UnitNumber));

    /// <summary>A figure in few characters: <c>≥2,100</c>, <c>约1,000</c>, <c>全部</c>, <c>未报送</c>, <c>—</c>.</summary>
    public string Value(Figure? figure, Indicator indicator) => Parts(figure, indicator).ToString();

    /// <summary>As <see cref="Value"/>, with its unit: <c>≥2,100人</c>.</summary>
    public string ValueWithUnit(Figure? figure, Indicator indicator, Unit? unit = null) =>
        figure.State() == FigureState.Value && figure!.Qualifier != ValueQualifier.All
            ? Text(nameof(FigureStrings.WordingExact), Value(figure, indicator), Unit(indicator, unit)).Trim()
            : Value(figure, indicator);

    /// <summary>As <see cref="Value"/>, in parts.</summary>
    public FigureParts Parts(Figure? figure, Indicator indicator)
    {
        if (figure is null || figure.State() != FigureState.Value)
        {
            return new FigureParts("", State(figure.State()));
        }

        if (figure.Qualifier == ValueQualifier.All)
        {
            return new FigureParts("", Text(nameof(FigureStrings.All)));
        }

        return new FigureParts(Mark(figure), _numbers.Compact(figure.Quantity!.Value, indicator, figure.Qualifier));
    }

    /// <summary>A figure in words with every digit and its unit: <c>2,100余人</c>, <c>约1,000人</c>, <c>206,000人次</c>.</summary>
    public string FullValue(Figure? figure, Indicator indicator, Unit? unit = null)
    {
        if (figure.State() != FigureState.Value)
        {
            return State(figure.State());
        }

        if (figure!.Quantity is not { } quantity)
        {
            return Text(nameof(FigureStrings.All));
        }

        var wording = figure.Qualifier switch
        {
            ValueQualifier.All => nameof(FigureStrings.WordingAll),
            ValueQualifier.About => nameof(FigureStrings.WordingAbout),
            ValueQualifier.AtMost => nameof(FigureStrings.WordingAtMost),
            ValueQualifier.AtLeast when quantity.Upper is null => nameof(FigureStrings.WordingAtLeast),
            ValueQualifier.AtLeast => nameof(FigureStrings.WordingSomeMore),
            _ => nameof(FigureStrings.WordingExact),
        };
        return Text(wording, NumberText.Full(quantity.Value, indicator), Unit(indicator, unit)).Trim();
    }

    /// <summary>
    /// What the wording means: <c>[2,100, 2,200)</c>, <c>≥ 50,000</c>, <c>&lt; 50</c>; none where it leaves no room, or all.
    /// </summary>
    public string? Interval(Quantity? quantity, Indicator indicator) => quantity switch
    {
        null or { IsExact: true } or { Lower: null, Upper: null } => null,
        { Lower: { } lower, Upper: null } => $"≥ {Bound(lower, indicator)}",
        { Lower: null, Upper: { } upper } => $"< {Bound(upper, indicator)}",
        { Lower: { } lower, Upper: { } upper } => lower == upper
            ? NumberText.Full(lower, indicator)
            : $"[{Bound(lower, indicator)}, {Bound(upper, indicator)})",
    };

    // Of what is counted only whole numbers lie in it: [4,146.3, 4,151.8) are 4,147 to 4,151.
    private static string Bound(decimal bound, Indicator indicator) => NumberText.Full(
        indicator is { Decimals: 0, Measure: not Measure.Rate } ? Math.Ceiling(bound) : bound, indicator);

    /// <summary>Everything there is to say about a figure, in one line: value, interval, period, what kind of figure it is.</summary>
    public string Describe(Figure? figure, Indicator indicator, Unit? unit = null)
    {
        if (figure is null)
        {
            return Text(nameof(FigureStrings.NothingKnown));
        }

        var parts = new List<string> { FullValue(figure, indicator, unit) };
        if (figure.State() == FigureState.Value && Interval(figure.Quantity, indicator) is { } interval)
        {
            parts.Add(Text(nameof(FigureStrings.IntervalIs), interval));
        }

        parts.Add(PeriodLong(figure.Period, figure.Kind));
        parts.AddRange(Kinds(figure));
        return string.Join(Text(nameof(FigureStrings.PartSeparator)), parts);
    }

    /// <summary><c>2020</c>, <c>2020年末</c>, <c>截至2022-04-14</c>, <c>2017–2022-04累计</c>.</summary>
    public string Period(Period period) => _periods.Short(period);

    /// <summary>
    /// As <see cref="Period(Period)"/>, but of a target it says that it is one: <c>目标（2025年）</c>, <c>目标（2022-04-14公布）</c>.
    /// </summary>
    public string Period(Figure figure) => Period(figure.Period, figure.Kind);

    /// <inheritdoc cref="Period(Figure)"/>
    public string Period(Period period, ObservationKind kind) => kind == ObservationKind.Target
        ? Text(nameof(FigureStrings.TargetOf), _periods.Planned(period))
        : _periods.Short(period);

    /// <summary>As <see cref="Period(Period)"/>, but only the years of a span: <c>2017–2022累计</c>.</summary>
    public string PeriodYears(Period period) => _periods.Years(period);

    /// <summary><c>2017年至2022年4月累计</c>.</summary>
    public string PeriodLong(Period period) => _periods.Long(period);

    /// <summary>As <see cref="PeriodLong(Period)"/>; of a target <c>2022年4月14日公布</c> where no deadline is known.</summary>
    public string PeriodLong(Period period, ObservationKind kind) =>
        kind == ObservationKind.Target ? _periods.PlannedLong(period) : _periods.Long(period);

    /// <summary>As <see cref="Period(Period)"/>, but a year is <c>2020年</c>.</summary>
    public string PeriodInSentence(Period period) => _periods.InSentence(period);

    /// <summary>As <see cref="PeriodInSentence(Period)"/>; of a target <c>2022-04-14公布</c> where no deadline is known.</summary>
    public string PeriodInSentence(Figure figure) => figure.Kind == ObservationKind.Target
        ? _periods.Planned(figure.Period)
        : _periods.InSentence(figure.Period);

    /// <summary><c>2023年：未报送</c>.</summary>
    public string PeriodAndValue(Figure figure, Indicator indicator) =>
        Text(nameof(FigureStrings.PeriodAndValue), PeriodInSentence(figure), Value(figure, indicator));

    /// <summary>Several years in a sentence: <c>2018、2019年</c>.</summary>
    public string YearsInSentence(IEnumerable<int> years) => _periods.YearsInSentence(years);

    /// <summary>Names in a sentence: <c>威海市、德州市</c>.</summary>
    public string List(IEnumerable<string> names) => string.Join(Text(nameof(FigureStrings.ListSeparator)), names);

    /// <summary>Sentences after one another, which Chinese parts by nothing.</summary>
    public string Sentences(string first, string? second) =>
        second is null ? first : Text(nameof(FigureStrings.TwoSentences), first, second);

    /// <summary><c>未报送</c>, <c>不适用</c>, <c>保密</c>, <c>—</c>; empty for a value.</summary>
    public string State(FigureState state) => state switch
    {
        FigureState.NotReported => Text(nameof(FigureStrings.NotReported)),
        FigureState.NotApplicable => Text(nameof(FigureStrings.NotApplicable)),
        FigureState.Suppressed => Text(nameof(FigureStrings.Suppressed)),
        FigureState.None => Text(nameof(FigureStrings.None)),
        _ => "",
    };

    /// <summary>The name of a status: <c>报送</c>, <c>推算</c>, <c>未报送</c>.</summary>
    public string Status(ObservationStatus status) => Text($"Status{status}");

    /// <summary>What kind of figure it is, as far as it is not simply reported: <c>目标</c>, <c>汇总 14/16</c>, <c>推算</c>.</summary>
    public IEnumerable<string> Kinds(Figure figure)
    {
        if (figure.Kind == ObservationKind.Target)
        {
            yield return Text(nameof(FigureStrings.Target));
        }

        if (figure.IsSum())
        {
            yield return SumMark(figure);
        }

        if (figure.Status is ObservationStatus.Derived or ObservationStatus.Estimated or ObservationStatus.Provisional)
        {
            yield return Status(figure.Status);
        }
    }

    /// <summary>The nature of a figure in one cell of a table: its kinds, its qualifier, or that it was reported.</summary>
    public string Nature(Figure? figure)
    {
        if (figure.State() != FigureState.Value)
        {
            return Text(nameof(FigureStrings.None));
        }

        var parts = Kinds(figure!).ToList();
        if (figure!.Period.Kind == PeriodKind.Span)
        {
            parts.Insert(0, Text(nameof(FigureStrings.Cumulative)));
        }

        if (Marks.ContainsKey(figure.Qualifier))
        {
            parts.Add(Text($"Nature{figure.Qualifier}"));
        }

        return parts.Count == 0 ? Status(figure.Status) : List(parts);
    }

    /// <summary><c>汇总 14/16</c>.</summary>
    public string SumMark(Figure figure) => Text(nameof(FigureStrings.Sum), Fraction(figure)).Trim();

    /// <summary><c>14/16</c>; empty where the figure is no sum and has none beside it.</summary>
    public static string Fraction(Figure figure) => figure is { Covered: { } covered, Expected: { } expected }
        ? string.Create(CultureInfo.InvariantCulture, $"{covered}/{expected}")
        : "";

    /// <summary><c>14/16个市已公布</c>, by what the regions that are counted are called together.</summary>
    public string Coverage(int covered, int expected, IEnumerable<Region> regions) =>
        Text(nameof(FigureStrings.Coverage), covered, expected, Term(RegionTerms.Of(regions), expected));

    /// <summary><c>14/16个市已公布任一项</c>, of several indicators that are no one question.</summary>
    public string CoverageOfAny(int covered, int expected, IEnumerable<Region> regions) =>
        Text(nameof(FigureStrings.CoverageOfAny), covered, expected, Term(RegionTerms.Of(regions), expected));

    /// <summary><c>8个市州</c>, of a level anywhere.</summary>
    public string Count(int count, RegionLevel level) =>
        Text(nameof(FigureStrings.CountOfRegions), count, Term(RegionTerms.Of(level), count));

    /// <summary><c>8个市州</c>, by what the regions are called together.</summary>
    public string Count(int count, IEnumerable<Region> regions) =>
        Text(nameof(FigureStrings.CountOfRegions), count, Term(RegionTerms.Of(regions), count));

    /// <summary>
    /// <c>+15（+5.2%）</c>, <c>约+12（约+2.0%）</c>, <c>+1.4个百分点</c>, <c>升降不能断定</c>, <c>覆盖不同，不可比</c>.
    /// </summary>
    public string Change(FigureChange change, Indicator indicator)
    {
        if (change.Reason is { } reason)
        {
            return Text(nameof(FigureStrings.Incomparable), Reason(reason));
        }

        if (change.Difference is not { } difference || change.Direction == ChangeDirection.Same)
        {
            return Text($"Change{change.Direction}");
        }

        var about = change.IsApproximate ? Text(nameof(FigureStrings.MarkAbout)) : "";
        var size = about + NumberText.Signed(Magnitude(difference, indicator), difference < 0);
        return change.Percent is { } percent
            ? Text(nameof(FigureStrings.ChangeWithPercent), size, about + Signed(percent))
            : Text(NumberText.IsPercent(indicator) ? nameof(FigureStrings.ChangeInPoints) : nameof(FigureStrings.ChangeOnly), size);
    }

    /// <summary>
    /// A difference with every digit: <c>12,345</c>, <c>约12,300</c>, signed <c>+12,345</c>, <c>约+12,300</c>; none where its size is
    /// not known.
    /// </summary>
    public string? FullDifference(FigureChange change, Indicator indicator, bool isSigned = false)
    {
        if (change.Difference is not { } difference)
        {
            return null;
        }

        var size = NumberText.Full(Math.Abs(difference), indicator);
        return (change.IsApproximate ? Text(nameof(FigureStrings.MarkAbout)) : "")
            + (isSigned ? NumberText.Signed(size, difference < 0) : size);
    }

    /// <summary>Why two figures cannot be compared: <c>覆盖不同</c>.</summary>
    public string Reason(IncomparableReason reason) => Text($"Reason{reason}");

    /// <summary>A text of <see cref="FigureStrings"/> in this culture.</summary>
    internal string Text(string name, params ReadOnlySpan<object> arguments) => FigureTexts.Get(_culture, name, arguments);

    // What was worked out is no one's wording: ≈, not 约.
    private string Mark(Figure figure) => figure switch
    {
        { Qualifier: ValueQualifier.About or ValueQualifier.Exact, Quantity.IsExact: false } when figure.IsDerived() =>
            Text(nameof(FigureStrings.MarkDerived)),
        _ when Marks.TryGetValue(figure.Qualifier, out var mark) => Text(mark),
        _ => "",
    };

    private string Magnitude(decimal difference, Indicator indicator) => NumberText.IsPercent(indicator)
        ? _numbers.Compact(Math.Abs(difference), indicator).TrimEnd('%')
        : _numbers.Compact(Math.Abs(difference), indicator);

    private static string Signed(decimal percent)
    {
        var size = Math.Abs(percent);
        var digits = size.ToString(size < 0.1m ? "0.0###" : "#,##0.0", CultureInfo.InvariantCulture);
        return NumberText.Signed(digits + UnitDirectory.Percent, percent < 0);
    }

    private string Term(RegionTerm term, int count) => Text($"Term{term}{(count == 1 ? "One" : "")}");
}
