namespace IndicatorDash.Publication;

/// <summary>A batch cannot be published; nothing was changed.</summary>
public sealed class PublicationException(PublicationProblem problem, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public PublicationProblem Problem { get; } = problem;
}

/// <summary>Why a batch cannot be published.</summary>
public enum PublicationProblem
{
    /// <summary>Something was published since the plan was made: it must be made again.</summary>
    BaseVersionMoved,

    /// <summary>It was published before.</summary>
    AlreadyPublished,
}
