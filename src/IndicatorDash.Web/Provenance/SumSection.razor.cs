using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Provenance;

/// <summary>The regions of a sum, and those that are missing from it.</summary>
public sealed partial class SumSection
{
    private const int MostOpen = 20;

    [Parameter]
    [EditorRequired]
    public required SumModel Model { get; set; }

    /// <summary>What is summed.</summary>
    [Parameter]
    [EditorRequired]
    public required FigureSubject Subject { get; set; }

    /// <summary>What the region itself said, where the sum stands in its place.</summary>
    [Parameter]
    public FigureSubject? Own { get; set; }

    private string Title => Model.Difference is null ? ProvenanceStrings.SumTitle : ProvenanceStrings.SumBesideTitle;

    private string Coverage => FigureText.Current.Coverage(Model.Covered, Model.Parts.Count, Model.Parts.Select(part => part.Region));

    private List<SumPart> Missing => [.. Model.Parts.Where(part => !part.IsIncluded)];

    private string DifferenceText(FigureChange difference)
    {
        var text = FigureText.Current;
        var size = text.FullDifference(difference, Subject.Indicator) is { } number
            ? number + text.Unit(Subject.Indicator, Subject.Unit)
            : null;
        return (difference.Direction, size) switch
        {
            (ChangeDirection.Same, _) => ProvenanceStrings.DifferenceNone,
            (ChangeDirection.Up, null) => ProvenanceStrings.DifferenceMoreOnly,
            (ChangeDirection.Up, _) => ProvenanceStrings.DifferenceMore.Fill(size),
            (ChangeDirection.Down, null) => ProvenanceStrings.DifferenceLessOnly,
            (ChangeDirection.Down, _) => ProvenanceStrings.DifferenceLess.Fill(size),
            _ => ProvenanceStrings.DifferenceUnknown,
        };
    }

    // Why a region that has a number is not in the sum.
    private static string Remark(SumPart part) => part switch
    {
        { IsIncluded: true } => part.Figure!.IsSum() ? FigureText.Current.SumMark(part.Figure!) : "",
        { Figure: { ScaledValue: not null } figure } when figure.IsPartialSum() => FigureText.Current.SumMark(figure),
        { Figure: { ScaledValue: not null } figure } => FigureText.Current.Period(figure.Period),
        _ => "",
    };
}
