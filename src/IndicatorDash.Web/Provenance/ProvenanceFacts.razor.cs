using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IndicatorDash.Web.Provenance;

/// <summary>What is known of a number and of its way onto the screen, line by line.</summary>
public sealed partial class ProvenanceFacts
{
    private FigureText _text = FigureText.Current;

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter]
    [EditorRequired]
    public required ProvenanceModel Model { get; set; }

    private FigureSubject Subject => Model.Subject;

    private Figure Figure => Model.Figure;

    private Observation? Content => Model.Origin?.Observation;

    // The qualifier has a line of its own.
    private Figure Bare => Figure with { Qualifier = ValueQualifier.Exact };

    // What was worked out is nobody's wording.
    private string? Qualifier => Figure.Qualifier == ValueQualifier.About && (Figure.IsDerived() || Figure.Origin != FigureOrigin.Observed)
        ? ProvenanceStrings.QualifierWorkedOut
        : ProvenanceText.Qualifier(Figure.Qualifier);

    private string IntervalNote => Figure switch
    {
        _ when Figure.IsDerived() || Figure.Origin != FigureOrigin.Observed => ProvenanceStrings.IntervalOfInputs,
        { Qualifier: ValueQualifier.Exact } => ProvenanceStrings.IntervalOfDigits,
        _ => ProvenanceStrings.IntervalOfWording,
    };

    private string Nature
    {
        get
        {
            var kind = Figure.Kind == ObservationKind.Target ? ProvenanceStrings.Target : ProvenanceStrings.Actual;
            var how = Figure.IsSum() ? _text.SumMark(Figure) : _text.Status(Figure.Status);
            return $"{kind} · {how}";
        }
    }

    protected override void OnParametersSet() => _text = FigureText.Current;

    private static string BatchName(ImportBatch batch) => batch.Origin == BatchOrigin.Curated
        ? ProvenanceStrings.BatchCurated.Fill(batch.Id)
        : ProvenanceStrings.BatchFile.Fill(batch.Id, batch.FileName);

    private RenderFragment? Inferred(string attribute) => ProvenanceText.IsInferred(Content?.Inferred, attribute)
        ? builder => AddChip(builder)
        : null;

    private static void AddChip(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "chip derived");
        builder.AddAttribute(2, "title", ProvenanceStrings.InferredHint);
        builder.AddContent(3, ProvenanceStrings.Inferred);
        builder.CloseElement();
    }

    private static RenderFragment Line(string term, RenderFragment content) => builder =>
    {
        builder.OpenElement(0, "div");
        builder.OpenElement(1, "dt");
        builder.AddContent(2, term);
        builder.CloseElement();
        builder.OpenElement(3, "dd");
        builder.AddContent(4, content);
        builder.CloseElement();
        builder.CloseElement();
    };
}
