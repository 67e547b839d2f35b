using System.Buffers;
using System.Globalization;
using IndicatorDash.Layouts;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports.Matching;

/// <summary>Tells marks such as — from numbers, and asks once what each means that nobody has said anything of.</summary>
internal sealed class UnknownMarks(BatchChoices choices, IssueList issues)
{
    // Longer texts without a digit are words, and wrong where a number should be.
    private const int MaxLength = 4;
    private static readonly SearchValues<char> NumberWords = SearchValues.Create("〇零一二三四五六七八九十百千万亿两半全所");
    private readonly Dictionary<string, (FigurePlace First, int Count)> _unknown = new(StringComparer.Ordinal);

    /// <summary>What a cell means if it is a mark; <see langword="null"/> where it is none, and should be a number.</summary>
    public MarkMeaning? MeaningOf(SheetFigure figure)
    {
        if (MarkOf(figure) is { } mark && choices.Marks.TryGetValue(mark, out var chosen))
        {
            return chosen;
        }

        if (figure.Mark is { } said)
        {
            return said;
        }

        return figure.MarkStatus switch
        {
            ObservationStatus.NotReported => MarkMeaning.NotReported,
            ObservationStatus.NotApplicable => MarkMeaning.NotApplicable,
            ObservationStatus.Suppressed => MarkMeaning.Suppressed,
            ObservationStatus.Reported => MarkMeaning.Zero,
            _ => MarkOf(figure) is null ? null : MarkMeaning.Unknown,
        };
    }

    public void Count(SheetFigure figure)
    {
        var mark = MarkOf(figure) ?? "";
        _unknown[mark] = _unknown.TryGetValue(mark, out var known) ? (known.First, known.Count + 1) : (figure.Place, 1);
    }

    /// <summary>Says each mark that was met, once.</summary>
    public void Report()
    {
        foreach (var (mark, (first, count)) in _unknown)
        {
            issues.AddOnce(
                first, ImportIssueCode.UnknownMark, mark, first.Text, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// The mark that a cell holds, as folded; the empty mark is a blank cell. None where it is no mark. A mark that the
    /// layout or somebody has named may be any text.
    /// </summary>
    private string? MarkOf(SheetFigure figure)
    {
        if (CellMarks.Of(figure.Content, choices.Marks) is { } known)
        {
            return known;
        }

        if (figure.Content is not { Kind: CellKind.Text } cell)
        {
            return null;
        }

        return figure.Mark is not null || IsLikeMark(cell.Text) ? ChineseFold.Fold(cell.Text) : null;
    }

    private static bool IsLikeMark(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return false;
        }

        var folded = ChineseFold.Fold(text);
        return folded.Length <= MaxLength
            && folded.AsSpan().IndexOfAny(NumberWords) < 0
            && folded.AsSpan().IndexOfAnyInRange('0', '9') < 0;
    }
}
