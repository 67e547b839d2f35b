using IndicatorDash.Catalogues;
using IndicatorDash.Periods;

namespace IndicatorDash.Boards;

/// <summary>What a board must be to be kept.</summary>
public static class BoardRules
{
    /// <summary>All that is wrong with a board, in the order of its cards; nothing if it can be kept.</summary>
    public static IReadOnlyList<BoardProblem> Check(BoardDocument document, Catalogue catalogue)
    {
        if (document.Format != BoardDocument.CurrentFormat)
        {
            return [new(BoardProblemCode.UnknownFormat, Argument: $"{document.Format}")];
        }

        var problems = new List<BoardProblem>();
        if (string.IsNullOrWhiteSpace(document.Name) || !IsLine(document.Name) || !IsLine(document.NameEn))
        {
            problems.Add(new(BoardProblemCode.WrongName));
        }

        if (document.Cards.Count > BoardLimits.MaxCards)
        {
            problems.Add(new(BoardProblemCode.TooManyCards, Argument: $"{document.Cards.Count}"));
        }

        problems.AddRange(CheckScope(document.Region, document.Year, null, catalogue));
        problems.AddRange(document.Cards.SelectMany((card, index) => Check(card, index + 1, catalogue)));
        return problems;
    }

    private static IEnumerable<BoardProblem> Check(BoardCard card, int number, Catalogue catalogue)
    {
        if (card.Width is < BoardLimits.LeastWidth or > BoardLimits.FullWidth)
        {
            yield return new(BoardProblemCode.WrongWidth, number, $"{card.Width}");
        }

        if (!IsLine(card.Title) || !IsLine(card.TitleEn))
        {
            yield return new(BoardProblemCode.WrongTitle, number);
        }

        var (least, most) = BoardLimits.IndicatorsOf(card.Kind);
        if (card.Indicators.Count == 0 && least > 0)
        {
            yield return new(BoardProblemCode.NoIndicator, number);
        }

        if (card.Indicators.Count > most)
        {
            yield return new(BoardProblemCode.TooManyIndicators, number, $"{most}");
        }

        foreach (var code in card.Indicators.Where(code => catalogue.FindIndicator(code) is null))
        {
            yield return new(BoardProblemCode.UnknownIndicator, number, code);
        }

        foreach (var (code, _) in card.Indicators.CountBy(code => code).Where(count => count.Value > 1))
        {
            yield return new(BoardProblemCode.RepeatedIndicator, number, code);
        }

        foreach (var problem in CheckScope(card.Region, card.Year, number, catalogue))
        {
            yield return problem;
        }

        if (card is { Year: not null, Latest: true })
        {
            yield return new(BoardProblemCode.TwoYears, number);
        }

        if (card.Kind == CardKind.Text && (string.IsNullOrWhiteSpace(card.Text) || card.Text.Length > BoardLimits.MaxTextLength))
        {
            yield return new(BoardProblemCode.WrongText, number);
        }
    }

    private static IEnumerable<BoardProblem> CheckScope(string? region, int? year, int? number, Catalogue catalogue)
    {
        if (region is not null && !catalogue.Regions.TryGetByCode(region, out _))
        {
            yield return new(BoardProblemCode.UnknownRegion, number, region);
        }

        if (year is < CalendarPoint.MinYear or > CalendarPoint.MaxYear)
        {
            yield return new(BoardProblemCode.WrongYear, number, $"{year}");
        }
    }

    private static bool IsLine(string? text) =>
        text is null || (text.Length <= BoardLimits.MaxNameLength && !text.Any(char.IsControl));
}
