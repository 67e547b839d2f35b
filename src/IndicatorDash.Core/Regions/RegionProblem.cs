using IndicatorDash.Catalogues;

namespace IndicatorDash.Regions;

/// <summary>Why a region cannot be added, changed or deleted.</summary>
public enum RegionProblem
{
    /// <summary>The code is not six digits.</summary>
    BadCode,

    /// <summary>There is a region with the code.</summary>
    CodeTaken,

    /// <summary>The code of a region never changes.</summary>
    CodeFixed,

    /// <summary>There is no region of the level above that the code lies in.</summary>
    NoParent,

    /// <summary>There are regions whose codes lie in the new one's, and that are part of another.</summary>
    HoldsOthers,

    /// <summary>There is no name, or it is too long.</summary>
    BadName,

    /// <summary>There is no short name, or it is too long.</summary>
    BadShortName,

    /// <summary>The abbreviation is too long, or of a region that is no province.</summary>
    BadAbbreviation,

    /// <summary>There is no pinyin, it is too long, or it is not in lower-case letters without tones.</summary>
    BadPinyin,

    /// <summary>There are no initials, they are too long, or not lower-case letters.</summary>
    BadInitials,

    /// <summary>An alias is empty or has a semicolon in it, or they are too long together.</summary>
    BadAliases,

    /// <summary>A region beside it has the name or an alias at the same time.</summary>
    AmbiguousName,

    /// <summary>It ends before it begins, or it is the nation, which has neither.</summary>
    BadValidity,

    /// <summary>The region that it is part of is not there all the time.</summary>
    OutlivesParent,

    /// <summary>Regions that are part of it are there when it is not.</summary>
    OutlivedByChildren,

    /// <summary>It is not there on the day when it took over another.</summary>
    NotThereToTakeOver,

    /// <summary>There is no such region to take it over.</summary>
    UnknownSuccessor,

    /// <summary>It does not end, or what takes it over is not there on the day when it ends, or is itself taken over by it.</summary>
    BadSuccessor,

    /// <summary>There are figures of years in which it would not be there.</summary>
    HasFigures,

    /// <summary>It cannot be deleted: something refers to it.</summary>
    IsInUse,
}

/// <summary>A region cannot be added, changed or deleted as asked for; nothing was changed.</summary>
/// <param name="problems">All that is wrong, at least one.</param>
/// <param name="years">The years of <see cref="RegionProblem.HasFigures"/>.</param>
public sealed class RegionException(IReadOnlyList<RegionProblem> problems, IReadOnlyList<int> years)
    : CatalogueException<RegionProblem>(problems)
{
    /// <summary>The years of <see cref="RegionProblem.HasFigures"/>.</summary>
    public IReadOnlyList<int> Years { get; } = years;
}
