using System.Globalization;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>A parameter of addresses that read; the one place that says which there are.</summary>
/// <param name="Name">As it is written in an address.</param>
/// <param name="Words">All that it may say, where that is a list.</param>
public sealed record QueryParameter(string Name, params IReadOnlyList<string> Words)
{
    /// <summary>The most entries of a page.</summary>
    public const int MaxPageSize = 10_000;

    /// <summary>The entries of a page where nothing is said.</summary>
    public const int DefaultPageSize = 1_000;

    public static QueryParameter Indicator { get; } = new("indicator");

    public static QueryParameter Theme { get; } = new("theme");

    public static QueryParameter Region { get; } = new("region");

    public static QueryParameter Within { get; } = new("within");

    public static QueryParameter From { get; } = new("from");

    public static QueryParameter To { get; } = new("to");

    public static QueryParameter Kind { get; } = new("kind", "actual", "target");

    public static QueryParameter Source { get; } = new("source");

    public static QueryParameter AsOf { get; } = new("asOf");

    public static QueryParameter UpdatedAfter { get; } = new("updatedAfter");

    public static QueryParameter Parent { get; } = new("parent");

    public static QueryParameter Level { get; } = new("level", "nation", "province", "prefecture", "county");

    public static QueryParameter Year { get; } = new("year");

    public static QueryParameter Query { get; } = new("q");

    public static QueryParameter PageSize { get; } = new("pageSize");

    public static QueryParameter Cursor { get; } = new("cursor");

    public static QueryParameter Format { get; } = new("format", "json", "csv");

    public static QueryParameter ObservationFormat { get; } = new("format", "json", "csv", "sdmx-csv");

    /// <summary>What a list is gone through by.</summary>
    public static IReadOnlyList<QueryParameter> OfPages { get; } = [PageSize, Cursor, Format];

    /// <summary>Which observations or figures are asked for.</summary>
    public static IReadOnlyList<QueryParameter> OfFigures { get; } = [Indicator, Theme, Region, Within, From, To, Kind];

    /// <summary>What it says, in the language of the reader.</summary>
    public string Text => TextIn(null);

    /// <summary>What it says, in a language; the reader's if none is given.</summary>
    public string TextIn(CultureInfo? culture) => ApiTexts.Of($"Parameter{char.ToUpperInvariant(Name[0])}{Name[1..]}", culture);
}
