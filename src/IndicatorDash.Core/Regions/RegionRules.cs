using System.Text.RegularExpressions;
using IndicatorDash.Catalogues;

namespace IndicatorDash.Regions;

/// <summary>The one place that says what a region must be to be added or changed.</summary>
internal static partial class RegionRules
{
    /// <summary>All that is wrong with a definition; nothing if it can be taken.</summary>
    /// <param name="asked">What is to be.</param>
    /// <param name="regions">What there is.</param>
    /// <param name="edited">The region that is to become it; <see langword="null"/> for a new one.</param>
    public static IReadOnlyList<RegionProblem> Check(RegionDefinition asked, RegionDirectory regions, Region? edited = null)
    {
        if (Region.IdOf(asked.Code) is not { } id || (edited is null && id == Region.NationId))
        {
            return [RegionProblem.BadCode];
        }

        if (edited is not null && edited.Id != id)
        {
            return [RegionProblem.CodeFixed];
        }

        var made = Make(asked, regions);
        var rules = new (bool IsMet, RegionProblem Problem)[]
        {
            (edited is not null || regions.Find(id) is null, RegionProblem.CodeTaken),
            (HasParent(made, regions), RegionProblem.NoParent),
            (regions.Find(id) is not null || !HoldsOthers(made, regions), RegionProblem.HoldsOthers),
            (IsText(asked.Name, RegionDefinition.MaxNameLength), RegionProblem.BadName),
            (IsText(asked.ShortName, RegionDefinition.MaxShortNameLength), RegionProblem.BadShortName),
            (made.Abbreviation.Length <= RegionDefinition.MaxAbbreviationLength
                && (made.Abbreviation.Length == 0 || made.Level == RegionLevel.Province), RegionProblem.BadAbbreviation),
            (made.Pinyin.Length <= RegionDefinition.MaxPinyinLength && Letters().IsMatch(made.Pinyin), RegionProblem.BadPinyin),
            (made.Initials.Length <= RegionDefinition.MaxInitialsLength && Letters().IsMatch(made.Initials), RegionProblem.BadInitials),
            (AliasList.IsGood(asked.Aliases), RegionProblem.BadAliases),
            (!IsAmbiguous(made, regions), RegionProblem.AmbiguousName),
        };
        return [.. rules.Where(rule => !rule.IsMet).Select(rule => rule.Problem), .. CheckTime(asked, made, regions)];
    }

    /// <summary>A region as it is asked for; its level and what it is part of are said by its code.</summary>
    public static Region Make(RegionDefinition asked, RegionDirectory regions)
    {
        var id = Region.IdOf(asked.Code)!.Value;
        return new Region
        {
            Id = id,
            Name = asked.Name.Trim(),
            ShortName = asked.ShortName.Trim(),
            Abbreviation = asked.Abbreviation?.Trim() ?? "",
            Level = Region.LevelOf(id),
            Kind = asked.Kind,
            ParentId = regions.HolderOf(id)?.Id,
            Pinyin = asked.Pinyin.Trim(),
            Initials = asked.Initials.Trim(),
            ValidFrom = asked.ValidFrom,
            ValidTo = asked.ValidTo,
            SuccessorId = string.IsNullOrEmpty(asked.Successor) ? null : Region.IdOf(asked.Successor),
            Aliases = AliasList.Together(asked.Aliases),
        };
    }

    // When it is there, against all that it has to do with.
    private static IEnumerable<RegionProblem> CheckTime(RegionDefinition asked, Region made, RegionDirectory regions)
    {
        if (made.ValidFrom >= made.ValidTo || (made.Id == Region.NationId && (made.ValidFrom ?? made.ValidTo) is not null))
        {
            return [RegionProblem.BadValidity];
        }

        var successor = made.SuccessorId is { } id ? regions.Find(id) : null;
        var hasSuccessor = !string.IsNullOrEmpty(asked.Successor);
        var rules = new (bool IsMet, RegionProblem Problem)[]
        {
            (made.ParentId is not { } parent || IsDuring(made, regions.Find(parent)!), RegionProblem.OutlivesParent),
            (regions.Children(made.Id).All(child => IsDuring(child, made)), RegionProblem.OutlivedByChildren),
            (regions.All.All(other => other.SuccessorId != made.Id || other.ValidTo is not { } end || made.IsInForceOn(end)),
                RegionProblem.NotThereToTakeOver),
            (!hasSuccessor || successor is not null, RegionProblem.UnknownSuccessor),
            (!hasSuccessor || successor is null || CanTakeOver(successor, made, regions), RegionProblem.BadSuccessor),
        };
        return rules.Where(rule => !rule.IsMet).Select(rule => rule.Problem);
    }

    // A county may lie in a province directly; nothing below a province lies in the nation.
    private static bool HasParent(Region made, RegionDirectory regions) => made.Level switch
    {
        RegionLevel.Nation => true,
        RegionLevel.Province => made.ParentId is not null,
        _ => made.ParentId is { } parent && regions.Find(parent)!.Level >= RegionLevel.Province,
    };

    private static bool HoldsOthers(Region made, RegionDirectory regions) =>
        made.Level < RegionLevel.County && regions.All.Any(other => other.Id > made.Id && other.Id <= made.LastIdWithin);

    // Regions that follow each other may have one name, and the figures' year tells which is meant.
    private static bool IsAmbiguous(Region made, RegionDirectory regions)
    {
        if (made.ParentId is not { } parent)
        {
            return false;
        }

        var names = AliasList.Read(made.Aliases).Append(made.Name).Select(ChineseFold.Fold).ToHashSet(StringComparer.Ordinal);
        return regions.Children(parent)
            .Where(other => other.Id != made.Id && Meet(other, made))
            .SelectMany(other => AliasList.Read(other.Aliases).Append(other.Name).Append(other.ShortName))
            .Any(name => names.Contains(ChineseFold.Fold(name)));
    }

    private static bool CanTakeOver(Region successor, Region ended, RegionDirectory regions)
    {
        if (ended.ValidTo is not { } end || !successor.IsInForceOn(end))
        {
            return false;
        }

        var passed = new HashSet<int> { ended.Id };
        for (var region = successor; region is not null; region = region.SuccessorId is { } next ? regions.Find(next) : null)
        {
            if (!passed.Add(region.Id))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDuring(Region region, Region whole) =>
        (whole.ValidFrom is null || region.ValidFrom >= whole.ValidFrom) && (whole.ValidTo is null || region.ValidTo <= whole.ValidTo);

    private static bool Meet(Region one, Region other) =>
        (one.ValidTo is null || other.ValidFrom is null || other.ValidFrom < one.ValidTo)
        && (other.ValidTo is null || one.ValidFrom is null || one.ValidFrom < other.ValidTo);

    private static bool IsText(string text, int length) => text.Trim().Length is > 0 and var size && size <= length;

    [GeneratedRegex("^[a-z]+\\z")]
    private static partial Regex Letters();
}
