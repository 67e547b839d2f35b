using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Coverage;

/// <summary>For how many indicators a region says why there is no number: each word is counted apart, none is a gap.</summary>
/// <param name="NotReported">未报送.</param>
/// <param name="NotApplicable">不适用.</param>
/// <param name="Suppressed">保密.</param>
public readonly record struct CoverageWords(int NotReported, int NotApplicable, int Suppressed)
{
    public bool Any => NotReported + NotApplicable + Suppressed > 0;

    /// <summary>The first of the words, by how much there is to do about it.</summary>
    public FigureState Lead => NotReported > 0 ? FigureState.NotReported
        : Suppressed > 0 ? FigureState.Suppressed
        : NotApplicable > 0 ? FigureState.NotApplicable
        : FigureState.None;

    /// <summary>Counts figures that are words.</summary>
    public static CoverageWords Of(IEnumerable<Figure> words) => words.Aggregate(default(CoverageWords), (count, word) => word.Status switch
    {
        ObservationStatus.NotReported => count with { NotReported = count.NotReported + 1 },
        ObservationStatus.NotApplicable => count with { NotApplicable = count.NotApplicable + 1 },
        ObservationStatus.Suppressed => count with { Suppressed = count.Suppressed + 1 },
        _ => count,
    });

    /// <summary><c>未报送 2、保密 1</c>.</summary>
    public override string ToString()
    {
        var text = FigureText.Current;
        (FigureState State, int Count)[] words =
            [(FigureState.NotReported, NotReported), (FigureState.Suppressed, Suppressed), (FigureState.NotApplicable, NotApplicable)];
        return text.List(words.Where(word => word.Count > 0)
            .Select(word => CoverageStrings.Word.Fill(text.State(word.State), word.Count)));
    }
}
