using System.Globalization;
using IndicatorDash.Boards;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Boards;

/// <summary>A board while it is changed: texts as they are typed, and cards that can be moved.</summary>
public sealed class BoardForm(BoardDocument document, RegionDirectory regions)
{
    public string Name { get; set; } = document.Name;

    /// <summary>A name or a code; the nation if it is empty.</summary>
    public string Region { get; set; } = NameOf(document.Region, regions);

    /// <summary>The latest known of each card if it is empty.</summary>
    public string Year { get; set; } = TextOf(document.Year);

    public List<CardForm> Cards { get; } = [.. document.Cards.Select(card => new CardForm(card, regions))];

    /// <summary>What was typed, as a board. What cannot be read stays as it is, for the rules to name.</summary>
    public BoardDocument Read() => document with
    {
        Name = Name.Trim(),
        NameEn = Name.Trim() == document.Name ? document.NameEn : null,
        Region = CodeOf(Region, regions),
        Year = YearOf(Year),
        Cards = [.. Cards.Select(card => card.Read(regions))],
    };

    // A name that several regions have would not be read back.
    internal static string NameOf(string? code, RegionDirectory regions) =>
        code is not null && regions.TryGetByCode(code, out var region) && regions.Match(region.Name).Region == region ? region.Name : code ?? "";

    internal static string? CodeOf(string text, RegionDirectory regions) => text.Trim() is { Length: > 0 } typed
        ? regions.Match(typed).Region?.Code ?? typed
        : null;

    internal static string TextOf(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    // What is no year is a year that there cannot be.
    internal static int? YearOf(string text) => text.Trim() is { Length: > 0 } typed
        ? int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0
        : null;
}

/// <summary>Which year a card shows.</summary>
public enum CardYear
{
    /// <summary>The board's.</summary>
    OfBoard,

    /// <summary>The latest of which anything is known.</summary>
    Latest,

    /// <summary>Always the same.</summary>
    Fixed,
}

/// <summary>A card while it is changed.</summary>
public sealed class CardForm(BoardCard card, RegionDirectory regions)
{
    /// <summary>Tells it from the others, wherever it is moved.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    public CardKind Kind => card.Kind;

    public int Width { get; set; } = card.Width;

    public string Title { get; set; } = card.Title ?? "";

    /// <summary>By code.</summary>
    public List<string> Indicators { get; } = [.. card.Indicators];

    /// <summary>A name or a code; the board's if it is empty.</summary>
    public string Region { get; set; } = BoardForm.NameOf(card.Region, regions);

    public CardYear YearChoice { get; set; } = card.Latest ? CardYear.Latest : card.Year is null ? CardYear.OfBoard : CardYear.Fixed;

    /// <summary>Where it is always the same.</summary>
    public string Year { get; set; } = BoardForm.TextOf(card.Year);

    public bool ByValue { get; set; } = card.ByValue;

    public bool Own { get; set; } = card.Own;

    public bool NewPage { get; set; } = card.NewPage;

    public string Text { get; set; } = card.Text ?? "";

    internal BoardCard Read(RegionDirectory directory) => card with
    {
        Width = Width,
        Title = Title.Trim() is { Length: > 0 } title ? title : null,
        TitleEn = Title.Trim() == card.Title ? card.TitleEn : null,
        Indicators = [.. Indicators],
        Region = BoardForm.CodeOf(Region, directory),
        Year = YearChoice == CardYear.Fixed ? BoardForm.YearOf(Year) ?? 0 : null,
        Latest = YearChoice == CardYear.Latest,
        ByValue = ByValue,
        Own = Own,
        NewPage = NewPage,
        Text = Kind == CardKind.Text ? Text : null,
    };
}
