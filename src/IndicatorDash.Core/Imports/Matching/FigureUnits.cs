using IndicatorDash.Indicators;
using IndicatorDash.Layouts;

namespace IndicatorDash.Imports.Matching;

/// <summary>Reads and checks the units of figures: 人 and 人次 are different ones, never converted.</summary>
internal sealed class FigureUnits(UnitDirectory units, IssueList issues)
{
    private readonly UnitReader _reader = new(units);
    private readonly Dictionary<string, WrittenUnit?> _known = new(StringComparer.Ordinal);

    /// <summary>The unit of a figure's column, row or table; none where none is written, or it is not known.</summary>
    public WrittenUnit? Read(SheetFigure figure, Indicator? indicator)
    {
        if (figure.Unit is not { Text: { Length: > 0 } text })
        {
            return null;
        }

        if (!_known.TryGetValue(text, out var unit))
        {
            unit = _reader.TryRead(text, out var read) ? read : null;
            _known[text] = unit;
        }

        if (unit is null && indicator is not null)
        {
            issues.AddOf(figure, figure.Unit, ImportIssueCode.UnknownUnit, [indicator.Name, indicator.UnitCode]);
        }

        return unit;
    }

    /// <summary>Whether the units that are written are the indicator's.</summary>
    public bool Check(SheetFigure figure, Indicator indicator, WrittenUnit? unit, CellValue value)
    {
        if (value.UnitCode is { } own && own != indicator.UnitCode)
        {
            issues.AddAt(figure.Place, ImportIssueCode.UnitMismatch, [own, indicator.Name, indicator.UnitCode]);
            return false;
        }

        if (unit is { } written && written.Unit.Code != indicator.UnitCode)
        {
            issues.AddOf(
                figure, figure.Unit, ImportIssueCode.UnitMismatch, [written.Unit.Code, indicator.Name, indicator.UnitCode]);
            return false;
        }

        var isWritten = figure.Unit is { Text.Length: > 0 };
        if (!isWritten && value.UnitCode is null)
        {
            issues.AddOnce(figure.Place, ImportIssueCode.MissingUnit, indicator.Code, "", indicator.Name, indicator.UnitCode);
        }

        // An unknown unit was said already.
        return !isWritten || unit is not null;
    }
}
