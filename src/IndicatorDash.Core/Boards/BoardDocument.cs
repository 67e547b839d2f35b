namespace IndicatorDash.Boards;

/// <summary>What stands on a board: kept, exported and imported as JSON (<see cref="BoardJson"/>).</summary>
public sealed record BoardDocument
{
    /// <summary>The only format there is so far.</summary>
    public const int CurrentFormat = 1;

    /// <summary>How the rest is to be read.</summary>
    public required int Format { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    /// <summary>The code of the region it shows unless the address names another; the nation if there is none.</summary>
    public string? Region { get; init; }

    /// <summary>The year it shows unless the address names another; of each card the latest known if there is none.</summary>
    public int? Year { get; init; }

    /// <summary>In the order in which they are read.</summary>
    public required IReadOnlyList<BoardCard> Cards { get; init; }

    /// <summary>A board without cards.</summary>
    public static BoardDocument Empty(string name) => new() { Format = CurrentFormat, Name = name, Cards = [] };
}
