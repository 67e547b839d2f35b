using IndicatorDash.Observations;

namespace IndicatorDash.Imports.Matching;

/// <summary>The figures of a file whose names were found and whose values were read.</summary>
internal sealed class MatchedFigures(IssueList issues)
{
    private readonly List<MatchedFigure> _all = [];
    private readonly Dictionary<ObservationKey, MatchedFigure> _byKey = [];
    private readonly List<MatchedFigure> _ownLevels = [];
    private readonly HashSet<ObservationKey> _failed = [];

    /// <summary>How many figures were read, those that could not be matched too.</summary>
    public int Read { get; set; }

    /// <summary>Each figure once, in the order of the file.</summary>
    public IReadOnlyList<MatchedFigure> All => _all;

    /// <summary>Figures of what a region's own government runs, which are parts of its total.</summary>
    public IReadOnlyList<MatchedFigure> OwnLevels => _ownLevels;

    /// <summary>The keys of the figures whose value could not be read.</summary>
    public IReadOnlySet<ObservationKey> Failed => _failed;

    public MatchedFigure? Find(ObservationKey key) => _byKey.GetValueOrDefault(key);

    public void Fail(ObservationKey key) => _failed.Add(key);

    /// <summary>Adds a figure; where it stands twice, equal ones are taken once, and different ones are an error.</summary>
    public void Add(MatchedFigure figure)
    {
        if (figure.IsOwnLevel)
        {
            _ownLevels.Add(figure);
            return;
        }

        if (_byKey.TryAdd(figure.Key, figure))
        {
            _all.Add(figure);
            return;
        }

        var other = _byKey[figure.Key];
        if ((other.Status, other.Quantity) == (figure.Status, figure.Quantity))
        {
            issues.AddAt(figure.Place, ImportIssueCode.DuplicateEqual, [other.Locator]);
        }
        else
        {
            issues.AddAt(figure.Place, ImportIssueCode.DuplicateDiffers, [other.Locator, other.AsWritten ?? ""]);
        }
    }
}
