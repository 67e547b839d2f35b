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
    private readonly HashSet<ObservationKey> _failed = [];

    public FigureMatcher(
        Catalogue catalogue, Region scope, BatchChoices choices, ImportOptions options, DateOnly today, IssueList issues)
    {
        _choices = choices;
        _issues = issues;
        _regions = new RegionNames(catalogue.Regions, scope, choices, issues);
        _indicators = new IndicatorNames(catalogue, choices, issues);
        _periods = new FigurePeriods(options, today, issues);
        _units = new FigureUnits(catalogue.Units, issues);
        _marks = new UnknownMarks(choices, issues);
        _values = new CellValueReader(catalogue.Units);
        _unitDirectory = catalogue.Units;
    }

    /// <summary>The keys of the figures whose value could not be read.</summary>
    public IReadOnlySet<ObservationKey> Failed => _failed;

    /// <summary>The figures that could be read whole, in the order of the file.</summary>
    public List<MatchedFigure> Match(
        IReadOnlyList<SheetFigure> figures, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var matched = new List<MatchedFigure>(figures.Count);
        for (var i = 0; i < figures.Count; i++)
        {
            if (ProgressReports.IsStep(i))
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ImportStage.Matching, (double)i / figures.Count));
            }

            if (Match(figures[i]) is { } figure)
            {
                matched.Add(figure);
            }
        }

        _marks.Report();
        return matched;
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

        // All of it is looked at before any of it is given up, so that all problems come at once.
        var region = _regions.Find(figure);
        var indicator = _indicators.Find(figure);
        var hasPeriod = _periods.Check(figure);
        if (meaning == MarkMeaning.Unknown)
        {
            _marks.Count(figure);
            return null;
        }

        if (meaning is null)
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
        var value = correction is not null
            ? _values.ReadText(correction.Text!, unit, figure.Unit?.Text)
            : _values.Read(figure.Content!.Value, unit, figure.Unit?.Text);
        if (value.Problem is { } problem)
        {
            if (indicator is not null && region is { Region: var failedIn } && hasPeriod)
            {
                _failed.Add(new ObservationKey(indicator.Id, failedIn.Id, figure.Period!.Value, figure.Kind));
            }

            _issues.AddAt(
                Corrected(figure, correction),
                problem,
                problem == ImportIssueCode.UnknownUnit ? [indicator?.Name ?? "", indicator?.UnitCode ?? ""]
                    : problem == ImportIssueCode.TooPrecise ? [indicator?.UnitCode ?? ""]
                    : [],
                [.. value.Suggestions.Select(text => new ImportSuggestion(ImportSuggestionKind.Text, text, text))]);
            return null;
        }

        if (indicator is null || !_units.Check(figure, indicator, unit, value) || region is not { } place || !hasPeriod)
        {
            return null;
        }

        if (value.IsRounded)
        {
            _issues.AddAt(figure, ImportIssueCode.Rounded, [value.Quantity!.Value.Value.ToString(CultureInfo.InvariantCulture)]);
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
        Figure = figure,
        Region = place.Region,
        IsOwnLevel = place.IsOwnLevel,
        Indicator = indicator,
        Whole = _indicators.FindWhole(figure),
        Period = figure.Period!.Value,
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
