using IndicatorDash.Exports;
using IndicatorDash.Figures;

namespace IndicatorDash.Web.Exports;

/// <summary>What a page gives to be taken away.</summary>
public sealed record ExportView
{
    /// <summary>What it is of, without its filters: 培训党员人次, 青海省.</summary>
    public required string Title { get; init; }

    /// <summary>What was chosen on the page, by the words of its filters.</summary>
    public required IReadOnlyList<ExportFact> Filters { get; init; }

    /// <summary>The figures, in the order of the page.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>What they are in percent of those of a year, where the page shows them so; none where it does not.</summary>
    public ExportBase? Base { get; init; }

    /// <summary>The text of a filter; what stands for all where nothing was chosen.</summary>
    internal static ExportFact Filter(string name, string? value) => new(name, string.IsNullOrEmpty(value) ? ExportStrings.All : value);
}
