namespace IndicatorDash.Catalogues;

/// <summary>The catalogue cannot be changed as asked for; nothing was changed.</summary>
/// <typeparam name="TProblem">What can be wrong.</typeparam>
public abstract class CatalogueException<TProblem>(IReadOnlyList<TProblem> problems)
    : Exception($"The catalogue cannot be changed so: {string.Join(", ", problems)}.")
    where TProblem : struct, Enum
{
    /// <summary>All that is wrong, at least one.</summary>
    public IReadOnlyList<TProblem> Problems { get; } = problems;
}

/// <summary>
/// What was to be changed is not as it was when whoever asks for it looked: somebody else has changed or deleted it since.
/// Nothing was changed.
/// </summary>
/// <param name="current">What it is now; <see langword="null"/> if it was deleted.</param>
/// <param name="changes">What the other has changed.</param>
public sealed class CatalogueConflictException<T>(T? current, IReadOnlyList<FieldChange> changes)
    : Exception("Somebody else has changed it meanwhile.")
    where T : class, ICatalogueEntry
{
    /// <summary>What it is now; <see langword="null"/> if it was deleted.</summary>
    public T? Current { get; } = current;

    /// <summary>What the other has changed.</summary>
    public IReadOnlyList<FieldChange> Changes { get; } = changes;
}
