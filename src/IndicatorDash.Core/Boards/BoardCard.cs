namespace IndicatorDash.Boards;

/// <summary>A card of a board.</summary>
public sealed record BoardCard
{
    public required CardKind Kind { get; init; }

    /// <summary>In columns of twelve, from <see cref="BoardLimits.LeastWidth"/> on; on a narrow screen each takes the whole width.</summary>
    public int Width { get; init; } = 6;

    /// <summary>In place of what the card would be called by what it shows.</summary>
    public string? Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>The indicators, by code.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The code of the region that it always shows, or whose parts; the board's if there is none.</summary>
    public string? Region { get; init; }

    /// <summary>The year that it always shows; the board's if there is none.</summary>
    public int? Year { get; init; }

    /// <summary>Whether it shows the latest year of which anything is known, whatever the board's is.</summary>
    public bool Latest { get; init; }

    /// <summary>Whether regions side by side are ordered by their values; otherwise by their codes.</summary>
    public bool ByValue { get; init; }

    /// <summary>Whether a table has the region's own figures; otherwise those of the regions below.</summary>
    public bool Own { get; init; }

    /// <summary>Whether a wall screen begins a page with it.</summary>
    public bool NewPage { get; init; }

    /// <summary>What a card of text says: plain text, its lines kept.</summary>
    public string? Text { get; init; }
}
