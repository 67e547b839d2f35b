using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>One region: a new one, or what may be changed of one, such as when it ended.</summary>
public sealed partial class RegionEditor
{
    [Inject]
    public required RegionAdministration Administration { get; init; }

    private int? Id => Region.IdOf(Form[nameof(Region.Code)].Trim());

    private Region? Parent => Id is { } id ? Catalogue.Regions.HolderOf(id) : null;

    private bool IsProvince => Id is { } id && Region.LevelOf(id) == RegionLevel.Province;

    private IEnumerable<Region> Siblings => Parent is { } parent
        ? Catalogue.Regions.Children(parent.Id).Where(region => region.Id != Id && region.ValidTo is null)
        : [];

    // The level, and what it is part of, are said by the code.
    private string? PlaceText => Id is { } id && Parent is { } parent
        ? CatalogueStrings.Place.Fill(RegionWords.LevelOf(Region.LevelOf(id)), RegionText.DescriptionOf(parent, Catalogue.Regions))
        : null;

    protected override IReadOnlyDictionary<string, string> ValuesOf(Region? entry) => new Dictionary<string, string>
    {
        [nameof(Region.Code)] = entry?.Code ?? "",
        [nameof(Region.Name)] = entry?.Name ?? "",
        [nameof(Region.ShortName)] = entry?.ShortName ?? "",
        [nameof(Region.Abbreviation)] = entry?.Abbreviation ?? "",
        [nameof(Region.Kind)] = $"{entry?.Kind ?? RegionKind.Administrative}",
        [nameof(Region.Pinyin)] = entry?.Pinyin ?? "",
        [nameof(Region.Initials)] = entry?.Initials ?? "",
        [nameof(Region.Aliases)] = entry?.Aliases ?? "",
        [nameof(Region.ValidFrom)] = TextOf(entry?.ValidFrom),
        [nameof(Region.ValidTo)] = TextOf(entry?.ValidTo),
        [nameof(Region.SuccessorId)] = entry?.SuccessorId is { } id ? Region.CodeOf(id) : "",
    };

    protected override Task SaveAsync(Authority who) => Seen is { } seen
        ? Administration.ChangeAsync(who, seen, Definition(), CancellationToken.None)
        : Administration.AddAsync(who, Definition(), CancellationToken.None);

    protected override Task DeleteAsync(Authority who, Region seen) =>
        Administration.DeleteAsync(who, seen, CancellationToken.None);

    protected override IEnumerable<FieldProblem>? ProblemsOf(Exception failure) =>
        failure is RegionException refused ? refused.Problems.Select(problem => CatalogueTexts.Of(problem, refused.Years)) : null;

    protected override string NameOf(Region entry) => entry.Name;

    private RegionDefinition Definition() => new()
    {
        Code = Form[nameof(Region.Code)].Trim(),
        Name = Form[nameof(Region.Name)],
        ShortName = Form[nameof(Region.ShortName)],
        Abbreviation = Form[nameof(Region.Abbreviation)],
        Kind = Form.Read<RegionKind>(nameof(Region.Kind)),
        Pinyin = Form[nameof(Region.Pinyin)],
        Initials = Form[nameof(Region.Initials)],
        Aliases = AliasList.Read(Form[nameof(Region.Aliases)].Replace('、', ';')),
        ValidFrom = DayOf(nameof(Region.ValidFrom)),
        ValidTo = DayOf(nameof(Region.ValidTo)),
        Successor = RegionText.CodeOf(Form[nameof(Region.SuccessorId)], Catalogue.Regions),
    };

    // A browser's box of a day holds a day or nothing.
    private DateOnly? DayOf(string field) =>
        DateOnly.TryParseExact(Form[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string TextOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
