using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Layouts;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports.Matching;

/// <summary>
/// Looks up what the figures of a file are of, and reads their values. Every problem becomes an issue; none stops the rest.
/// </summary>
internal sealed class FigureMatcher
{
    private readonly BatchChoices _choices;
    private readonly IssueList _issues;
    private readonly RegionNames _regions;
    private readonly IndicatorNames _indicators;
    private readonly FigurePeriods _periods;
    private readonly FigureUnits _units;
    private readonly UnknownMarks _marks;
    private readonly CellValueReader _values;
    private readonly UnitDirectory _unitDirectory;
    private readonly MatchedFigures _matched;

    public FigureMatcher(
        Catalogue catalogue, Region scope, BatchChoices choices, ImportOptions options, DateOnly today, IssueList issues)
    {
        _choices = choices;
        _issues = issues;
        _matched = new MatchedFigures(issues);
        _regions = new RegionNames(catalogue.Regions, scope, choices, issues);
        _indicators = new IndicatorNames(catalogue, choices, issues);
        _periods = new FigurePeriods(options, today, issues);
        _units = new FigureUnits(catalogue.Units, issues);
        _marks = new UnknownMarks(choices, issues);
        _values = new CellValueReader(catalogue.Units);
        _unitDirectory = catalogue.Units;
    }

    /// <summary>The figures that could be read whole.</summary>
    /// <param name="figures">Of one file.</param>
    public MatchedFigures Match(IEnumerable<SheetFigure> figures)
    {
        foreach (var figure in figures)
        {
            _matched.Read++;
            if (Match(figure) is { } matched)
            {
                _matched.Add(matched);
            }
        }

        _marks.Report();
        return _matched;
    }

    private MatchedFigure? Match(SheetFigure figure)
    {
        CellChoice? correction = null;
        if (!_choices.Cells.IsEmpty)
        {
            _choices.Cells.TryGetValue(CellLocator.Of(figure.Sheet, figure.Address), out correction);
        }

        if (correction is { Text: null })
        {
            return null;
        }

        var meaning = correction is null ? _marks.MeaningOf(figure) : null;
        if (meaning == MarkMeaning.Nothing)
        {
            return null;
        }

        if (figure.FilledDown is { } blank)
        {
            var column = CellAddress.ColumnName(blank.Column);
            _issues.AddOnce(figure.Place with { Address = blank }, ImportIssueCode.LabelFilledDown, $"{figure.Sheet}\n{column}", "", column);
        }

        // All of it is looked at before any of it is given up, so that all problems come at once.
        var region = _regions.Find(figure);
        var indicator = _indicators.Find(figure);
        var hasPeriod = _periods.Check(figure);
        var isSpread = correction is null && figure.Spread is not null;
        if (meaning == MarkMeaning.Unknown && !isSpread)
        {
            _marks.Count(figure);
            return null;
        }

        if (meaning is null || isSpread)
        {
            return ReadValue(figure, correction, region, indicator, hasPeriod);
        }

        return region is { } place && indicator is not null && hasPeriod
            ? Matched(figure, place, indicator, StatusOf(meaning.Value), ZeroOf(meaning.Value), figure.Content?.Text)
            : null;
    }

    private MatchedFigure? ReadValue(
        SheetFigure figure, CellChoice? correction, (Region Region, bool IsOwnLevel)? region, Indicator? indicator, bool hasPeriod)
    {
        var unit = _units.Read(figure, indicator);
        var value = correction is not null ? _values.ReadText(correction.Text!, unit?.Unit, unit?.Text)
            : figure.Spread is not null ? CellValueReader.Failed(figure.Content!.Value, ImportIssueCode.SpreadFigure)
            : _values.Read(figure.Content!.Value, unit?.Unit, unit?.Text);
        if (value.Problem is { } problem)
        {
            if (indicator is not null && region is { Region: var failedIn } && hasPeriod)
            {
                _matched.Fail(new ObservationKey(indicator.Id, failedIn.Id, figure.Period!.Value, figure.Kind));
            }

            _issues.AddAt(
                Corrected(figure, correction).Place,
                problem,
                problem switch
                {
                    ImportIssueCode.UnknownUnit => [indicator?.Name ?? "", indicator?.UnitCode ?? ""],
                    ImportIssueCode.TooPrecise => [indicator?.UnitCode ?? ""],
                    ImportIssueCode.SpreadFigure => [figure.Spread!.Value.ToString()],
                    _ => [],
                },
                Texts(value.Suggestions));
            return null;
        }

        if (indicator is null || !_units.Check(figure, indicator, unit, value) || region is not { } place || !hasPeriod)
        {
            return null;
        }

        if (correction is null && figure.Content is { Traits: var traits } && traits.HasFlag(CellTraits.ShownOtherwise))
        {
            _issues.AddAt(figure.Place, ImportIssueCode.ShownOtherwise, [value.AsWritten]);
        }

        if (value.IsMultipliedTwice)
        {
            _issues.AddAt(
                figure.Place, ImportIssueCode.MultipliedTwice, [unit!.Value.Text, value.AsWritten], Texts(value.Suggestions));
        }

        if (value.IsRounded)
        {
            _issues.AddAt(figure.Place, ImportIssueCode.Rounded, [value.Quantity!.Value.Value.ToString(CultureInfo.InvariantCulture)]);
        }

        var matched = Matched(
            Corrected(figure, correction),
            place,
            indicator,
            ObservationStatus.Reported,
            value.Quantity,
            correction is null ? value.AsWritten : figure.Content?.Text,
            value.FootnoteMark,
            isCorrected: correction is not null);
        ValueRules.Check(matched, _unitDirectory.Find(indicator.UnitCode), _issues);
        return matched;
    }

    private static ImportSuggestion[] Texts(IEnumerable<string> texts) =>
        [.. texts.Select(text => new ImportSuggestion(ImportSuggestionKind.Text, text, text))];

    // What is wrong with a correction is said of the correction.
    private static SheetFigure Corrected(SheetFigure figure, CellChoice? correction) => correction is null
        ? figure
        : figure with { Content = new Cell(figure.Address.Column, CellKind.Text, correction.Text!) };

    private MatchedFigure Matched(
        SheetFigure figure,
        (Region Region, bool IsOwnLevel) place,
        Indicator indicator,
        ObservationStatus status,
        Quantity? quantity,
        string? asWritten,
        string? footnoteMark = null,
        bool isCorrected = false) => new()
    {
        Place = figure.Place,
        Key = new ObservationKey(indicator.Id, place.Region.Id, figure.Period!.Value, figure.Kind),
        Region = place.Region,
        IsTotal = figure.Role == RowRole.Total,
        IsOwnLevel = place.IsOwnLevel,
        Indicator = indicator,
        Whole = _indicators.FindWhole(figure),
        Status = status,
        Quantity = quantity,
        AsWritten = Fit(asWritten),
        IsCorrected = isCorrected,
        Note = NoteOf(figure, footnoteMark),
    };

    private string? NoteOf(SheetFigure figure, string? footnoteMark)
    {
        if (figure.Note is null && figure.Source is null && footnoteMark is null)
        {
            return null;
        }

        var note = string.Join("；", new[] { footnoteMark, figure.Note?.Text, figure.Source?.Text }.Where(text => !string.IsNullOrEmpty(text)));
        if (note.Length <= ObservationContent.MaxNoteLength)
        {
            return note.Length == 0 ? null : note;
        }

        _issues.AddOf(
            figure,
            figure.Note,
            ImportIssueCode.NoteCut,
            [ObservationContent.MaxNoteLength.ToString(CultureInfo.InvariantCulture)]);
        return note[..ObservationContent.MaxNoteLength];
    }

    private static string? Fit(string? text) =>
        text?.Length > ObservationContent.MaxAsWrittenLength ? text[..ObservationContent.MaxAsWrittenLength] : text;

    private static ObservationStatus StatusOf(MarkMeaning meaning) => meaning switch
    {
        MarkMeaning.NotReported => ObservationStatus.NotReported,
        MarkMeaning.NotApplicable => ObservationStatus.NotApplicable,
        MarkMeaning.Suppressed => ObservationStatus.Suppressed,
        _ => ObservationStatus.Reported,
    };

    private static Quantity? ZeroOf(MarkMeaning meaning) => meaning == MarkMeaning.Zero ? Quantity.Exactly(0) : null;
}
