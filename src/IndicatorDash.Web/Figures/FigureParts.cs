namespace IndicatorDash.Web.Figures;

/// <summary>A figure's text in the parts that are set differently: <c>≥</c> and <c>2,100</c>.</summary>
/// <param name="Mark">The qualifier before the number; empty if there is none.</param>
/// <param name="Text">The number, or the word that stands for it.</param>
public readonly record struct FigureParts(string Mark, string Text)
{
    public override string ToString() => Mark + Text;
}
