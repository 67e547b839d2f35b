using IndicatorDash.Catalogues;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Imports.Checks;

/// <summary>What the checks look at: the figures of a file, each once, and what is published.</summary>
internal sealed class CheckContext
{
    private readonly MatchedFigures _matched;
    private ILookup<(int IndicatorId, int RegionId, ObservationKind Kind), ObservationKey>? _spans;

    public CheckContext(
        Catalogue catalogue,
        Region scope,
        ImportOptions options,
        MatchedFigures matched,
        PublishedFigures published,
        IssueList issues)
    {
        (Catalogue, Scope, Options, _matched, Published, Issues) = (catalogue, scope, options, matched, published, issues);
        HasTargets = Figures.Any(figure => figure.Kind == ObservationKind.Target)
            || published.All.Any(figure => figure.Key.Kind == ObservationKind.Target);
    }

    public Catalogue Catalogue { get; }

    public Region Scope { get; }

    public ImportOptions Options { get; }

    public IReadOnlyList<MatchedFigure> Figures => _matched.All;

    /// <summary>Whether anything was planned that figures can be compared with.</summary>
    public bool HasTargets { get; }

    /// <summary>Figures of what a region's own government runs, which are parts of its total.</summary>
    public IReadOnlyList<MatchedFigure> OwnLevels => _matched.OwnLevels;

    /// <summary>The keys of figures of the file whose value could not be read: what is published does not stand for them.</summary>
    public IReadOnlySet<ObservationKey> Failed => _matched.Failed;

    public PublishedFigures Published { get; }

    public IssueList Issues { get; }

    /// <summary>The keys of all spans of the same indicator, region and kind, of the file or published.</summary>
    public IEnumerable<ObservationKey> SpansLike(ObservationKey key)
    {
        _spans ??= Figures.Select(figure => figure.Key).Concat(Published.All.Select(figure => figure.Key))
            .Where(other => other.Period.Kind == PeriodKind.Span)
            .Distinct()
            .ToLookup(other => (other.IndicatorId, other.RegionId, other.Kind));
        return _spans[(key.IndicatorId, key.RegionId, key.Kind)];
    }

    public MatchedFigure? Find(ObservationKey key) => _matched.Find(key);

    /// <summary>
    /// Whether what the file says under the keys is published already, and what is published is not changed: what was found
    /// and accepted then is not asked about again.
    /// </summary>
    public bool IsAsPublished(params IEnumerable<ObservationKey> keys) => keys.All(key => Find(key) is not { } figure
        || (Published.Find(key) is { } published && (published.Quantity, published.Status) == (figure.Quantity, figure.Status)));

    /// <summary>What will stand under a key once the batch is published: of the file, or else what is published.</summary>
    public (Quantity? Quantity, ObservationStatus Status, bool IsPublished)? Value(ObservationKey key) =>
        Find(key) is { } figure ? (figure.Quantity, figure.Status, false)
        : Published.Find(key) is { } published ? (published.Quantity, published.Status, true)
        : null;
}
