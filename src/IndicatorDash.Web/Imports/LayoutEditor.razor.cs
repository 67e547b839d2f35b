using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Imports;

/// <summary>Corrects how a table is laid out.</summary>
public sealed partial class LayoutEditor
{
    private LayoutForm _form = null!;
    private (int Revision, int Table) _of;
    private int _row = 1;
    private bool _remember = true;
    private IReadOnlyList<string> _problems = [];

    [Parameter]
    [EditorRequired]
    public required TableLayout Layout { get; set; }

    [Parameter]
    [EditorRequired]
    public required Sheet Sheet { get; set; }

    /// <summary>
    /// Which layout it is: of which revision of the batch, and of which table. What is being written stays while this does,
    /// though others publish something.
    /// </summary>
    [Parameter]
    [EditorRequired]
    public required (int Revision, int Table) Of { get; set; }

    /// <summary>The corrected layout, or none where the table is not to be read; and whether it is to be remembered.</summary>
    [Parameter]
    public EventCallback<(TableLayout? Layout, bool Remember)> OnSave { get; set; }

    protected override void OnParametersSet()
    {
        if (_form is null || _of != Of)
        {
            (_form, _of, _problems) = (new LayoutForm(Layout), Of, []);
        }
    }

    private void AddRow() => _form.Rows.TryAdd(_row, RowRole.Total);

    private void SetRow(int row, ChangeEventArgs change) =>
        _form.Rows[row] = Enum.Parse<RowRole>((string)change.Value!);

    private void SetMark(string mark, ChangeEventArgs change) =>
        _form.Marks[mark] = Enum.Parse<MarkMeaning>((string)change.Value!);

    private async Task SaveAsync()
    {
        if (_form.Read(out var problem) is not { } corrected)
        {
            _problems = [problem!];
            return;
        }

        _problems = [.. TableLayoutChecks.Check(corrected, Sheet).Select(ImportTexts.Of).Distinct()];
        if (_problems.Count == 0)
        {
            await OnSave.InvokeAsync((corrected, _remember));
        }
    }
}
