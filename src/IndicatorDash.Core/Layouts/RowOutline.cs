using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Follows how far labels are set in: what is set in, or marked 其中, is a part of the last row that is not.</summary>
/// <remarks>
/// A region that is set in is a part only of a region that it lies in; between two cities, spaces mean nothing. Below a
/// total, only 其中 makes a part: all that it sums is set in as a rule.
/// </remarks>
internal sealed class RowOutline(NameLookup names, bool isOfRegions, int baseIndent)
{
    private string? _whole;
    private int _wholeIndent;
    private bool _isTotal;

    public RowRole Take(Cell label)
    {
        if (RowWords.IsPart(label.Text) && _whole is not null)
        {
            return LabelText.Name(label.Text).Length == 0 ? RowRole.Ignored : RowRole.SubItem;
        }

        var indent = LabelText.Indent(label);
        var isSetIn = _whole is not null && !_isTotal && indent > baseIndent && indent > _wholeIndent;
        if (isSetIn && (!isOfRegions || IsWithinWhole(label.Text)))
        {
            return RowRole.SubItem;
        }

        (_whole, _wholeIndent, _isTotal) = (label.Text, indent, false);
        return RowRole.Data;
    }

    public void TakeTotal(string label) => (_whole, _wholeIndent, _isTotal) = (label, 0, true);

    private bool IsWithinWhole(string label) =>
        names.Region(_whole!) is { Region: { } whole } && names.Region(label, whole.Id) is { Region: { } part } && part != whole;
}
