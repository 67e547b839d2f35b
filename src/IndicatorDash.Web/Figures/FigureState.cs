namespace IndicatorDash.Web.Figures;

/// <summary>What there is to show for a figure. Each has a look and a text of its own; zero is a value.</summary>
public enum FigureState
{
    /// <summary>A number, or a qualifier that stands for one (全部).</summary>
    Value,

    /// <summary>未报送, said explicitly.</summary>
    NotReported,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>保密.</summary>
    Suppressed,

    /// <summary>Nothing is known: no figure at all.</summary>
    None,
}
