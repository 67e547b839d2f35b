using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>One source: a new one, or what may be changed of one.</summary>
public sealed partial class SourceEditor
{
    [Inject]
    public required SourceAdministration Administration { get; init; }

    protected override IReadOnlyDictionary<string, string> ValuesOf(SourceDocument? entry) => new Dictionary<string, string>
    {
        [nameof(SourceDocument.Code)] = entry?.Code ?? "",
        [nameof(SourceDocument.Title)] = entry?.Title ?? "",
        [nameof(SourceDocument.Publisher)] = entry?.Publisher ?? "",
        [nameof(SourceDocument.PublishedOn)] = entry?.PublishedOn ?? "",
        [nameof(SourceDocument.RegionId)] = entry is null ? "" : Region.CodeOf(entry.RegionId),
        [nameof(SourceDocument.Note)] = entry?.Note ?? "",
    };

    protected override Task SaveAsync(Authority who) => Seen is { } seen
        ? Administration.ChangeAsync(who, seen, Definition(), CancellationToken.None)
        : Administration.AddAsync(who, Definition(), CancellationToken.None);

    protected override Task DeleteAsync(Authority who, SourceDocument seen) =>
        Administration.DeleteAsync(who, seen, CancellationToken.None);

    protected override IEnumerable<FieldProblem>? ProblemsOf(Exception failure) =>
        (failure as SourceException)?.Problems.Select(CatalogueTexts.Of);

    protected override string NameOf(SourceDocument entry) => entry.Title;

    private SourceDefinition Definition() => new()
    {
        Code = Form[nameof(SourceDocument.Code)].Trim(),
        Title = Form[nameof(SourceDocument.Title)],
        Publisher = Form[nameof(SourceDocument.Publisher)],
        PublishedOn = Form[nameof(SourceDocument.PublishedOn)],
        Region = RegionText.CodeOf(Form[nameof(SourceDocument.RegionId)], Catalogue.Regions),
        Note = Form[nameof(SourceDocument.Note)],
    };
}
