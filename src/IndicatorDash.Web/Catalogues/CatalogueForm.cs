namespace IndicatorDash.Web.Catalogues;

/// <summary>What is wrong with what was typed.</summary>
/// <param name="Field">The property that it is of; empty for the entry as a whole.</param>
/// <param name="Text">In the reader's language.</param>
public sealed record FieldProblem(string Field, string Text);

/// <summary>What is typed of an entry of the catalogue, as texts by the names of its properties.</summary>
/// <param name="seen">What stood there when it was opened.</param>
public sealed class CatalogueForm(IReadOnlyDictionary<string, string> seen)
{
    private readonly Dictionary<string, string> _typed = new(seen);
    private IReadOnlyDictionary<string, string> _seen = seen;

    /// <summary>What could not be done, and stands before <see cref="Problems"/>.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>What was wrong when it was last to be saved or deleted.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    public string this[string field]
    {
        get => _typed[field];
        set => _typed[field] = value;
    }

    public IEnumerable<FieldProblem> ProblemsOf(string field) => Problems.Where(problem => problem.Field == field);

    /// <summary>A choice.</summary>
    /// <exception cref="ArgumentException">What is there is none.</exception>
    public T Read<T>(string field)
        where T : struct, Enum => Enum.Parse<T>(_typed[field]);

    /// <summary>Takes what somebody else has changed meanwhile, but for what was typed here.</summary>
    public void Rebase(IReadOnlyDictionary<string, string> now)
    {
        foreach (var (field, value) in now)
        {
            if (_typed[field] == _seen[field])
            {
                _typed[field] = value;
            }
        }

        _seen = now;
    }
}
