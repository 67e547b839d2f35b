using IndicatorDash.Catalogues;
using IndicatorDash.Following;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Following;

/// <summary>What somebody follows, and what newer data versions changed in it.</summary>
public sealed record FollowingModel(Catalogue Catalogue, IReadOnlyList<Follow> Follows, FollowNews News)
{
    /// <summary>The same news by the versions that brought them, the newest first.</summary>
    public IReadOnlyList<VersionNews> ByVersion { get; init; } = [];

    /// <summary>Where they want mail; <see langword="null"/> if nowhere.</summary>
    public string? MailAddress { get; init; }

    /// <summary>What is followed, and is in the catalogue.</summary>
    public IEnumerable<FollowedSubject> Subjects => Follows.Select(SubjectOf).OfType<FollowedSubject>();

    private FollowedSubject? SubjectOf(Follow follow) => follow.Kind switch
    {
        FollowKind.Indicator when Catalogue.Indicators.FirstOrDefault(indicator => indicator.Id == follow.SubjectId) is { } indicator =>
            new(follow.Kind, indicator.Id, indicator.NameForReader(), PageUrls.Indicator(indicator.Code)),
        FollowKind.Region when Catalogue.Regions.Find(follow.SubjectId) is { } region =>
            new(follow.Kind, region.Id, region.NameForReader(), PageUrls.Region(region.Code)),
        _ => null,
    };
}

/// <summary>What a data version changed in what somebody follows.</summary>
public sealed record VersionNews(VersionSummary Published, IReadOnlyList<ObservationDifference> Changes);

/// <summary>An indicator or a region that is followed.</summary>
public sealed record FollowedSubject(FollowKind Kind, int Id, string Name, string Url);
