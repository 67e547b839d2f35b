using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Sources;
using IndicatorDash.Web.Exports;

namespace IndicatorDash.Web.Sources;

/// <summary>Asks for what the pages of sources show.</summary>
public sealed class SourceReader(CatalogueStore catalogues, SourceQueries sources)
{
    /// <summary>A source with more figures than this, such as a whole province's workbook, is listed up to here.</summary>
    public const int ListLimit = 500;

    private const char ParagraphMark = '¶';

    /// <summary>Every source.</summary>
    public async Task<SourceList> ListAsync(int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var summaries = await sources.ListAsync(asOf, cancellationToken);
        return new SourceList([.. summaries.Select(summary => new SourceRow(
            summary.Source, catalogue.Regions.Find(summary.Source.RegionId), summary.ObservationCount))]);
    }

    /// <summary>Every source, to be taken away.</summary>
    public async Task<ListView> ListExportAsync(int? asOf, CancellationToken cancellationToken) =>
        SourceListExport.Of(await ListAsync(asOf, cancellationToken));

    /// <summary>One source; <see langword="null"/> if there is none of that code.</summary>
    public async Task<SourceProfile?> ReadAsync(string code, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        if (await sources.GetAsync(code, asOf, cancellationToken) is not { } content)
        {
            return null;
        }

        var paragraphs = InOrder(content)
            .Take(ListLimit)
            .GroupBy(observation => observation.Locator ?? "")
            .Select(group => new SourceParagraph(group.Key, [.. group.Select(observation => Read(observation, catalogue))]))
            .ToList();
        return new SourceProfile(
            catalogue,
            content.Source,
            catalogue.Regions.Find(content.Source.RegionId),
            paragraphs,
            content.Observations.Count);
    }

    /// <summary>Every figure that was taken from a source, in the order of its text; <see langword="null"/> as for the source.</summary>
    public async Task<ExportView?> ExportAsync(string code, int? asOf, CancellationToken cancellationToken) =>
        await sources.GetAsync(code, asOf, cancellationToken) is { } content
            ? new ExportView
            {
                Title = content.Source.Title,
                Filters = [],
                Figures = [.. InOrder(content).Select(FigureOf)],
            }
            : null;

    /// <summary>The number of a paragraph such as <c>¶7</c>; none for another place, such as a cell.</summary>
    public static int? ParagraphOf(string? locator) =>
        locator is [ParagraphMark, .. var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph)
            ? paragraph
            : null;

    private static IEnumerable<Observation> InOrder(SourceContent content) => content.Observations
        .OrderBy(observation => ParagraphOf(observation.Locator) ?? int.MaxValue)
        .ThenBy(observation => observation.Id);

    private static SourceFigure Read(Observation observation, Catalogue catalogue) => new(
        observation,
        FigureOf(observation),
        catalogue.Indicator(observation.IndicatorId),
        catalogue.Regions.Find(observation.RegionId)!);

    // What a document says is shown as it says it, whichever value the year's own turned out to be.
    private static Figure FigureOf(Observation observation) => new()
    {
        IndicatorId = observation.IndicatorId,
        RegionId = observation.RegionId,
        Year = observation.Year,
        Slot = observation is { Kind: ObservationKind.Actual, Period.Kind: not PeriodKind.Span } ? Figure.YearSlot : Figure.YearSlot + 1,
        Kind = observation.Kind,
        Period = observation.Period,
        Status = observation.Status,
        Origin = FigureOrigin.Observed,
        Qualifier = observation.Qualifier,
        ScaledValue = observation.ScaledValue,
        ScaledLower = observation.ScaledLower,
        ScaledUpper = observation.ScaledUpper,
        ObservationId = observation.Id,
    };
}
