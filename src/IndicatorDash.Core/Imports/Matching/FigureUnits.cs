using IndicatorDash.Indicators;
using IndicatorDash.Layouts;
using IndicatorDash.Numbers;

namespace IndicatorDash.Imports.Matching;

/// <summary>Reads and checks the units of figures: 人 and 人次 are different ones, never converted.</summary>
internal sealed class FigureUnits(UnitDirectory units, IssueList issues)
{
    private readonly UnitReader _reader = new(units);
    private readonly Dictionary<string, ColumnUnit?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, string UnitCode), ColumnUnit?> _ofLists = [];

    /// <summary>The unit of a figure's column, row or table; none where none is written, or it is not known.</summary>
    public ColumnUnit? Read(SheetFigure figure, Indicator? indicator)
    {
        if (figure.Unit is not { Text: { Length: > 0 } text })
        {
            return null;
        }

        if (!_known.TryGetValue(text, out var unit))
        {
            unit = _reader.TryRead(text, out var read) ? new ColumnUnit(read, text) : null;
            _known[text] = unit;
        }

        if (unit is null && indicator is not null)
        {
            unit = OfList(text, indicator);
            if (unit is null && !IsList(text))
            {
                issues.AddOf(figure, figure.Unit, ImportIssueCode.UnknownUnit, [indicator.Name, indicator.UnitCode]);
            }
        }

        return unit;
    }

    /// <summary>Whether the units that are written are the indicator's.</summary>
    public bool Check(SheetFigure figure, Indicator indicator, ColumnUnit? unit, CellValue value)
    {
        if (value.UnitCode is { } own && own != indicator.UnitCode)
        {
            if (value.Quantity is { Qualifier: ValueQualifier.All })
            {
                // 全部 says how many only where shares are told.
                issues.AddAt(figure.Place, ImportIssueCode.NotANumber);
                return false;
            }

            issues.AddAt(figure.Place, ImportIssueCode.UnitMismatch, [own, indicator.Name, indicator.UnitCode]);
            return false;
        }

        if (unit is { Unit: var written } && written.Unit.Code != indicator.UnitCode)
        {
            issues.AddOf(
                figure, figure.Unit, ImportIssueCode.UnitMismatch, [written.Unit.Code, indicator.Name, indicator.UnitCode]);
            return false;
        }

        // A list that does not name the indicator's says nothing of it.
        var isWritten = figure.Unit is { Text: { Length: > 0 } text } && !(unit is null && IsList(text));
        if (!isWritten && value.UnitCode is null)
        {
            issues.AddOnce(figure.Place, ImportIssueCode.MissingUnit, indicator.Code, "", indicator.Name, indicator.UnitCode);
        }

        // An unknown unit was said already.
        return !isWritten || unit is not null;
    }

    // 单位：人、处 above a table is 人 for what is counted in 人; 人、万人 does not say which of the two.
    private ColumnUnit? OfList(string text, Indicator indicator)
    {
        if (!_ofLists.TryGetValue((text, indicator.UnitCode), out var unit))
        {
            var fitting = _reader.ReadList(text).Where(one => one.Unit.Unit.Code == indicator.UnitCode).ToList();
            unit = fitting is [var only] ? new ColumnUnit(only.Unit, only.Text) : null;
            _ofLists.Add((text, indicator.UnitCode), unit);
        }

        return unit;
    }

    private bool IsList(string text) => _reader.ReadList(text).Count > 0;
}

/// <summary>The unit of a figure's column, row or table.</summary>
/// <param name="Text">As it is written there: 万人次.</param>
internal readonly record struct ColumnUnit(WrittenUnit Unit, string Text);
