namespace IndicatorDash.Regions;

/// <summary>Reads region names as people write them, for <see cref="RegionDirectory.Match"/>.</summary>
internal sealed class RegionMatcher
{
    // A longer text is a note; the longest path of full names has 25 characters.
    private const int MaxLength = 64;

    // 1 would read 新津 as 新 (Xinjiang) and the rest.
    private const int ShortestHead = 2;
    private static readonly char[] PathSeparators = ['/', '\\', '-', '>', '|', '_', '·'];
    private readonly RegionDirectory _directory;
    private readonly NameTable _byName;
    private readonly NameTable _byAlias;
    private readonly NameTable _byFoldedName;
    private readonly NameTable _byShortName;

    public RegionMatcher(RegionDirectory directory)
    {
        _directory = directory;
        _byName = new NameTable(directory.All, region => [region.Name]);
        _byAlias = new NameTable(directory.All, region =>
            [.. OtherNames(region).Select(ChineseFold.Fold)]);
        _byFoldedName = new NameTable(directory.All, region => [ChineseFold.Fold(region.Name)]);
        _byShortName = new NameTable(directory.All, region => [ChineseFold.Fold(region.ShortName)]);
    }

    /// <summary>The aliases, and the abbreviation where there is one.</summary>
    public static IEnumerable<string> OtherNames(Region region) =>
        region.Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(region.Abbreviation.Length > 0 ? [region.Abbreviation] : []);

    public RegionMatch Match(string text, Region? within, int? year)
    {
        var folded = ChineseFold.Fold(text);
        if (folded.Length is 0 or > MaxLength)
        {
            return RegionMatch.Unknown;
        }

        if (Region.IdIn(folded) is { } id && _directory.Find(id) is { } coded)
        {
            return Decide(new Scope(_directory, within, null).Filter([coded]), year);
        }

        var scope = new Scope(_directory, within, null);
        var hits = scope.Filter(_byName.Find(text.Trim()));
        if (hits.Count == 0)
        {
            hits = Whole(folded, scope);
        }

        return Decide(hits.Count > 0 ? hits : Path(string.Concat(folded.Split(PathSeparators)), scope), year);
    }

    private List<Hit> Whole(ReadOnlySpan<char> text, Scope scope)
    {
        foreach (var table in (ReadOnlySpan<NameTable>)[_byAlias, _byFoldedName, _byShortName])
        {
            var hits = scope.Filter(table.Find(text));
            if (hits.Count > 0)
            {
                return hits;
            }
        }

        return scope.Parent is { } parent && ParentWord.TryRead(text, parent, out var isOwnLevel)
            ? [new Hit(parent, isOwnLevel)]
            : [];
    }

    // "山东省济南市" → 山东省, and in it 济南市. Every way to split counts, so that a text that can be split in two ways is ambiguous.
    private List<Hit> Path(ReadOnlySpan<char> text, Scope scope)
    {
        var hits = new List<Hit>();
        for (var length = ShortestHead; length < text.Length; length++)
        {
            foreach (var head in Heads(text[..length], scope))
            {
                var below = scope.Below(head);
                var rest = text[length..];
                var whole = Whole(rest, below);
                hits.AddRange(whole.Count > 0 ? whole : Path(rest, below));
            }
        }

        return hits;
    }

    private HashSet<Region> Heads(ReadOnlySpan<char> text, Scope scope)
    {
        var heads = new HashSet<Region>();
        foreach (var table in (ReadOnlySpan<NameTable>)[_byAlias, _byFoldedName, _byShortName])
        {
            heads.UnionWith(table.Find(text).Where(scope.MayLeadInto));
        }

        return heads;
    }

    private static RegionMatch Decide(List<Hit> hits, int? year)
    {
        if (year is { } inYear && hits.Exists(hit => hit.Region.IsInForce(inYear)))
        {
            hits = hits.FindAll(hit => hit.Region.IsInForce(inYear));
        }

        Region[] candidates = [.. hits.Select(hit => hit.Region).Distinct().OrderBy(region => region.Id)];
        return RegionMatch.Of(candidates, candidates.Length == 1 && hits.TrueForAll(hit => hit.IsOwnLevel));
    }

    private readonly record struct Hit(Region Region, bool IsOwnLevel);

    /// <summary>Where a name is looked for: in the region that the table is of, and below the names read before it.</summary>
    private readonly record struct Scope(RegionDirectory Directory, Region? Within, Region? Head)
    {
        /// <summary>The region that words such as 全省 stand for here; <see langword="null"/> if there is none.</summary>
        public Region? Parent => Head is null ? Within : IsWithin(Head, Within) ? Head : null;

        public Scope Below(Region head) => this with { Head = head };

        public List<Hit> Filter(Region[] regions)
        {
            var hits = new List<Hit>();
            foreach (var region in regions)
            {
                if (IsBelowHead(region) && IsWithin(region, Within))
                {
                    hits.Add(new Hit(region, IsOwnLevel: false));
                }
            }

            return hits;
        }

        /// <summary>Whether a path may go on from the region: inside the table's region, or on the way down to it.</summary>
        public bool MayLeadInto(Region region) =>
            IsBelowHead(region)
            && (IsWithin(region, Within) || Directory.IsWithin(Within!.Id, region.Id));

        private bool IsBelowHead(Region region) => Head is null || region != Head && IsWithin(region, Head);

        private bool IsWithin(Region region, Region? ancestor) =>
            ancestor is null || Directory.IsWithin(region.Id, ancestor.Id);
    }
}
