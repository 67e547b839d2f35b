using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Boards;

/// <summary>What boards are called, and what is wrong with them, in the reader's language.</summary>
public static class BoardText
{
    /// <summary>The name of a board.</summary>
    public static string NameOf(BoardDocument document) => Choose(document.Name, document.NameEn, FigureText.Current.IsChinese);

    /// <summary>A board as somebody else's beginning: called a copy where the name has room for it.</summary>
    public static BoardDocument CopyOf(BoardDocument document)
    {
        var name = NameOf(document);
        var copy = BoardsStrings.CopyName.Fill(name);
        return document with { Name = copy.Length > BoardLimits.MaxNameLength ? name : copy, NameEn = null };
    }

    /// <summary>The title of a card: what it was given, or what it shows, where and of when.</summary>
    public static string TitleOf(CardModel model)
    {
        var text = FigureText.Current;
        if (model.Card.Title is { Length: > 0 } title)
        {
            var given = Choose(title, model.Card.TitleEn, text.IsChinese);
            return model.Year is { } of ? BoardsStrings.TitleInYear.Fill(given, of) : given;
        }

        var region = text.Name(model.Region);
        var what = model switch
        {
            TrendCard trend => BoardsStrings.TitleTrend.Fill(region, text.Name(trend.Indicator)),
            SideCard { Card.Kind: CardKind.Coverage } => BoardsStrings.TitleCoverage.Fill(region),
            SideCard { Card.Kind: CardKind.Table } => BoardsStrings.TitleTable.Fill(region),
            SideCard side => BoardsStrings.TitleSide.Fill(region, text.Name(side.Indicators[0])),
            OwnCard => BoardsStrings.TitleOwn.Fill(region),
            CoverageYearsCard => BoardsStrings.TitleCoverage.Fill(region),
            _ => NameOf(model.Card.Kind),
        };
        return model.Year is { } year ? BoardsStrings.TitleInYear.Fill(what, year) : what;
    }

    /// <summary><c>培训党员人次等3项指标</c>: what several are called together.</summary>
    public static string TogetherOf(IReadOnlyList<Indicator> indicators) =>
        BoardsStrings.TitleFigures.Fill(indicators[0].NameForReader(), indicators.Count);

    /// <summary>What a kind of card is called.</summary>
    public static string NameOf(CardKind kind) => Required($"Kind{kind}");

    /// <summary>With whom a board is shared, with the roles where it is limited to some.</summary>
    public static string NameOf(BoardSharing sharing, IReadOnlyList<Role> roles) => sharing == BoardSharing.SignedIn && roles.Count > 0
        ? FigureText.Current.List(roles.Select(AccountTexts.Of))
        : NameOf(sharing);

    /// <summary>With whom a board can be shared.</summary>
    public static string NameOf(BoardSharing sharing) => Required($"Sharing{sharing}");

    /// <summary>What is wrong, and what to do.</summary>
    public static string Of(BoardProblem problem)
    {
        var text = Required($"Problem{problem.Code}").Fill(problem.Argument);
        return problem.Card is { } card ? BoardsStrings.ProblemOfCard.Fill(card, text) : text;
    }

    /// <summary>What is wrong with a board of a file: what is not known here is added here, or left out of the file.</summary>
    public static IReadOnlyList<string> OfImport(IReadOnlyList<BoardProblem> problems)
    {
        var text = FigureText.Current;
        var indicators = problems.Where(problem => problem.Code == BoardProblemCode.UnknownIndicator).ToList();
        var regions = problems.Where(problem => problem.Code == BoardProblemCode.UnknownRegion).ToList();
        var told = problems.Except(indicators).Except(regions).Select(Of).ToList();
        if (regions.Count > 0)
        {
            told.Insert(0, BoardsStrings.ImportUnknownRegions.Fill(text.List(regions.Select(problem => problem.Argument).Distinct())));
        }

        if (indicators.Count > 0)
        {
            told.Insert(0, BoardsStrings.ImportUnknownIndicators.Fill(
                text.List(indicators.Select(problem => problem.Argument).Distinct()),
                text.List(indicators.Select(problem => $"{problem.Card}").Distinct())));
        }

        return told;
    }

    private static string Choose(string chinese, string? english, bool isChinese) =>
        isChinese || string.IsNullOrEmpty(english) ? chinese : english;

    private static string Required(string key) => BoardsStrings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There is no text {key}.");
}
