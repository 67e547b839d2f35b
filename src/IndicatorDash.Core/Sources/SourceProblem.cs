using IndicatorDash.Catalogues;

namespace IndicatorDash.Sources;

/// <summary>Why a source cannot be added, changed or deleted.</summary>
public enum SourceProblem
{
    /// <summary>The code is none, or too long.</summary>
    BadCode,

    /// <summary>There is a source with the code.</summary>
    CodeTaken,

    /// <summary>The code of a source never changes.</summary>
    CodeFixed,

    /// <summary>There is no title, or it is too long.</summary>
    BadTitle,

    /// <summary>The publisher is too long.</summary>
    BadPublisher,

    /// <summary>No day, month or year in ISO 8601.</summary>
    BadPublishedOn,

    /// <summary>It would have been published on a day that is still to come.</summary>
    PublishedInFuture,

    /// <summary>There is no such region.</summary>
    UnknownRegion,

    /// <summary>The note is too long.</summary>
    BadNote,

    /// <summary>It cannot be deleted: figures were taken from it, or a batch names it.</summary>
    IsInUse,
}

/// <summary>A source cannot be added, changed or deleted as asked for; nothing was changed.</summary>
public sealed class SourceException(IReadOnlyList<SourceProblem> problems) : CatalogueException<SourceProblem>(problems);
