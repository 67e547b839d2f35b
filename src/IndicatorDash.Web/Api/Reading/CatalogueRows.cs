using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>An indicator: what is measured.</summary>
public sealed record IndicatorRow(
    string Code,
    string Name,
    string NameEn,
    string Theme,
    string Unit,
    Measure Measure,
    Aggregation Aggregation,
    string? Numerator,
    string? Denominator,
    string? Formula,
    int Decimals,
    Direction Better,
    int? Headline,
    string Definition,
    string? MistakenFor,
    int? DueDays,
    string? Breaks,
    string? Aliases,
    string? Pinyin,
    string? Initials)
{
    internal static IndicatorRow Of(Indicator indicator, Catalogue catalogue) => new(
        indicator.Code,
        indicator.Name,
        indicator.NameEn,
        catalogue.Theme(indicator.ThemeId).Code,
        indicator.UnitCode,
        indicator.Measure,
        indicator.Aggregation,
        indicator.NumeratorId is { } numerator ? catalogue.Indicator(numerator).Code : null,
        indicator.DenominatorId is { } denominator ? catalogue.Indicator(denominator).Code : null,
        catalogue.FormulaOf(indicator)?.ToString(),
        indicator.Decimals,
        indicator.Better,
        indicator.HeadlinePosition,
        indicator.Definition,
        Given(indicator.MistakenFor),
        indicator.DueDays,
        Given(indicator.Breaks),
        Given(indicator.Aliases),
        Given(indicator.Pinyin),
        Given(indicator.Initials));

    internal static string? Given(string text) => text.Length == 0 ? null : text;
}

/// <summary>A region, past or present.</summary>
public sealed record RegionRow(
    string Code,
    string Name,
    string ShortName,
    string NameEn,
    RegionLevel Level,
    RegionKind Type,
    string? Parent,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? Successor,
    string? Aliases,
    string? Pinyin,
    string? Initials)
{
    internal static RegionRow Of(Region region) => new(
        region.Code,
        region.Name,
        region.ShortName,
        region.NameEn,
        region.Level,
        region.Kind,
        region.ParentId is { } parent ? Region.CodeOf(parent) : null,
        region.ValidFrom,
        region.ValidTo,
        region.SuccessorId is { } successor ? Region.CodeOf(successor) : null,
        IndicatorRow.Given(region.Aliases),
        IndicatorRow.Given(region.Pinyin),
        IndicatorRow.Given(region.Initials));
}

/// <summary>A document that figures were taken from.</summary>
public sealed record SourceRow(
    string Code, string Title, string? Publisher, string PublishedOn, string Region, string? Inferred, string? Note, int Observations)
{
    internal static SourceRow Of(SourceSummary summary) => new(
        summary.Source.Code,
        summary.Source.Title,
        IndicatorRow.Given(summary.Source.Publisher),
        summary.Source.PublishedOn,
        IndicatorDash.Regions.Region.CodeOf(summary.Source.RegionId),
        IndicatorRow.Given(summary.Source.Inferred),
        IndicatorRow.Given(summary.Source.Note),
        summary.ObservationCount);
}

/// <summary>A theme: a group of indicators.</summary>
public sealed record ThemeRow(string Code, string Name, string NameEn)
{
    internal static ThemeRow Of(Theme theme) => new(theme.Code, theme.Name, theme.NameEn);
}

/// <summary>A unit. Different units are never added.</summary>
public sealed record UnitRow(string Code, string? NameEn, string? Synonyms, bool Divisible)
{
    internal static UnitRow Of(Unit unit) =>
        new(unit.Code, IndicatorRow.Given(unit.NameEn), IndicatorRow.Given(unit.Synonyms), unit.Divisible);
}

/// <summary>A data version: a publication, and what it changed.</summary>
/// <param name="Undoes">The version whose changes it took back.</param>
public sealed record VersionRow(int Number, DateTime PublishedAt, string? Title, int Inserted, int Changed, int Withdrawn, int? Undoes)
{
    /// <summary>Makes the rows of versions among all there are.</summary>
    internal static Func<VersionSummary, VersionRow> Among(IEnumerable<VersionSummary> all)
    {
        var numbers = all.ToDictionary(summary => summary.Batch.Id, summary => summary.Version.Number);
        return summary => new VersionRow(
            summary.Version.Number,
            summary.Version.PublishedAtUtc,
            IndicatorRow.Given(summary.Batch.Title),
            summary.Version.NewCount,
            summary.Version.ChangedCount,
            summary.Version.WithdrawnCount,
            summary.Batch.UndoesBatchId is { } undone ? numbers[undone] : null);
    }
}
