using System.Diagnostics.CodeAnalysis;
using IndicatorDash.Search;

namespace IndicatorDash.Regions;

/// <summary>All regions, past and present: their tree, and how their names are read and searched. Immutable.</summary>
/// <remarks>Lists of regions are in code order, but for <see cref="Ancestors"/> and <see cref="Search"/>.</remarks>
public sealed class RegionDirectory
{
    private readonly Dictionary<int, Region> _byId;
    private readonly Dictionary<int, Region[]> _children;
    private readonly ILookup<int, Region> _takenOver;

    // Not everybody who needs the tree looks names up.
    private readonly Lazy<RegionMatcher> _matcher;
    private readonly Lazy<NameIndex<Region>> _names;

    /// <summary>Takes the regions in any order.</summary>
    /// <exception cref="ArgumentException">
    /// There is no nation, two regions have the same id, or a region's parent is missing or not of a higher level.
    /// </exception>
    public RegionDirectory(IEnumerable<Region> regions)
    {
        All = [.. regions.OrderBy(region => region.Id)];
        _byId = All.ToDictionary(region => region.Id);
        Nation = Find(Region.NationId) ?? throw new ArgumentException("There is no nation (000000).", nameof(regions));
        foreach (var region in All.Where(region => region != Nation))
        {
            if (region.ParentId is not { } parentId || Find(parentId) is not { } parent || parent.Level >= region.Level)
            {
                throw new ArgumentException($"Region {region.Code} has no parent of a higher level.", nameof(regions));
            }
        }

        Provinces = [.. All.Where(region => region.Level == RegionLevel.Province)];
        _children = All.Where(region => region != Nation)
            .GroupBy(region => region.ParentId!.Value)
            .ToDictionary(siblings => siblings.Key, siblings => siblings.ToArray());
        _takenOver = All.Where(region => SuccessorOf(region) is not null).ToLookup(region => region.SuccessorId!.Value);
        _matcher = new(() => new RegionMatcher(this));
        _names = new(() => new NameIndex<Region>(All.OrderBy(region => region.Level).ThenBy(region => region.Id).Select(EntryOf)));
    }

    /// <summary>Every region, of whatever level, kind and time.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>全国, the root of the tree.</summary>
    public Region Nation { get; }

    /// <summary>What names of regions are looked up in, former ones included: higher levels before lower ones, then by code.</summary>
    public NameIndex<Region> Names => _names.Value;

    /// <summary>The regions of the provincial level.</summary>
    public IReadOnlyList<Region> Provinces { get; }

    /// <summary>The region with the id; <see langword="null"/> if there is none.</summary>
    public Region? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds a region by the six digits of its code; shorter and longer codes are nobody's.</summary>
    public bool TryGetByCode(string code, [NotNullWhen(true)] out Region? region)
    {
        ArgumentNullException.ThrowIfNull(code);
        region = Region.IdOf(code) is { } id ? Find(id) : null;
        return region is not null;
    }

    /// <summary>The regions directly below, functional and former ones included; none for an unknown id.</summary>
    public IReadOnlyList<Region> Children(int id) => _children.GetValueOrDefault(id, []);

    /// <summary>The regions directly below that were in force in the year (<see cref="Region.IsInForce"/>).</summary>
    public IReadOnlyList<Region> Children(int id, int year) => [.. Children(id).Where(region => region.IsInForce(year))];

    /// <summary>The former regions that one took over itself, by code; none for an unknown id.</summary>
    public IEnumerable<Region> TakenOver(int id) => _takenOver[id];

    /// <summary>
    /// The former regions whose territory is in one, by code: those that it took over, and those that they had taken over
    /// before; none for an unknown id.
    /// </summary>
    public IReadOnlyList<Region> Absorbed(int id) =>
        [.. TakenOver(id).SelectMany(region => Absorbed(region.Id).Append(region)).OrderBy(region => region.Id)];

    /// <summary>
    /// What a former region's territory is part of: the region that took it over, or the one that took that over in turn, as
    /// far as it goes; <see langword="null"/> for a region that is not former, or that none took over.
    /// </summary>
    /// <param name="region">The former region.</param>
    /// <param name="year">The year of which the whole is asked; <see langword="null"/> for the present.</param>
    public Region? HeirOf(Region region, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(region);
        var heir = SuccessorOf(region);
        while (heir is not null && (year is null || !heir.IsInForce(year.Value)) && SuccessorOf(heir) is { } next)
        {
            heir = next;
        }

        return heir;
    }

    /// <summary>The regions above, from the parent up to the nation; none for the nation and for an unknown id.</summary>
    public IReadOnlyList<Region> Ancestors(int id)
    {
        var ancestors = new List<Region>();
        for (var region = ParentOf(Find(id)); region is not null; region = ParentOf(region))
        {
            ancestors.Add(region);
        }

        return ancestors;
    }

    /// <summary>The ids of all regions above some, each once.</summary>
    public HashSet<int> AncestorIds(IEnumerable<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var above = new HashSet<int>();
        foreach (var id in ids)
        {
            // What is above a region that was met before was met with it.
            for (var region = ParentOf(Find(id)); region is not null && above.Add(region.Id); region = ParentOf(region))
            {
            }
        }

        return above;
    }

    /// <summary>
    /// The region that one with an id is part of, by the id alone: the deepest of a higher level whose ids it is among
    /// (<see cref="Region.LastIdWithin"/>), whether there is a region with the id or not.
    /// </summary>
    /// <returns><see langword="null"/> for the nation.</returns>
    public Region? HolderOf(int id)
    {
        var level = Region.LevelOf(id);
        return new[] { id - id % 100, id - id % 10_000, Region.NationId }
            .Select(Find).FirstOrDefault(region => region is not null && region.Level < level);
    }

    /// <summary>Whether a region is another, or lies in it. Unknown ids are within nothing.</summary>
    public bool IsWithin(int id, int ancestorId)
    {
        var region = Find(id);
        while (region is not null && region.Id != ancestorId)
        {
            region = ParentOf(region);
        }

        return region is not null;
    }

    /// <summary>
    /// Reads a name as people write it. Tried in this order: the code; the full name as written; aliases and
    /// abbreviations; the full name folded (<see cref="ChineseFold"/>); the short name folded; a word for the region
    /// of the table (全省, 合计, 市本级); a path from above to below, such as 山东省济南市 or 山东 济南 历下区. The first
    /// that matches decides; where it matches several regions, the text is ambiguous, and nothing is guessed.
    /// </summary>
    /// <param name="text">A name, a code or a path.</param>
    /// <param name="withinId">
    /// The region that the table is of: only it and what lies in it can match, even by code. To tell a name from
    /// elsewhere from an unknown one, match again without it.
    /// </param>
    /// <param name="year">
    /// The year of the figures: of several matches, those not in force in it are dropped. A region that is the only
    /// match is found even if it was not in force; whether it was, the caller has to check (<see cref="Region.IsInForce"/>).
    /// </param>
    /// <exception cref="ArgumentException">There is no region <paramref name="withinId"/>.</exception>
    public RegionMatch Match(string text, int? withinId = null, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var within = withinId is { } id
            ? Find(id) ?? throw new ArgumentException($"There is no region {Region.CodeOf(id)}.", nameof(withinId))
            : null;
        return _matcher.Value.Match(text, within, year);
    }

    /// <summary>
    /// What a search box offers, former regions included: by code, name, short name, alias, pinyin and initials, the
    /// best first as <see cref="NameIndex{T}"/> ranks them, higher levels before lower ones, then by code.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public IReadOnlyList<Region> Search(string text, int limit) => Names.Search(text, limit);

    private static NameEntry<Region> EntryOf(Region region) => new(
        region,
        region.Code,
        [region.Name, region.ShortName, .. RegionMatcher.OtherNames(region), ConventionalRegionNames.Find(region.Id) ?? ""],
        region.Pinyin,
        region.Initials);

    // Who takes over outlives whom it takes over (RegionRules): a chain has an end.
    private Region? SuccessorOf(Region region) =>
        region.ValidTo is { } end && region.SuccessorId is { } id && Find(id) is { } successor && !(successor.ValidTo <= end) ? successor : null;

    private Region? ParentOf(Region? region) => region?.ParentId is { } parentId ? Find(parentId) : null;
}
