using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Tells what the columns of a table are, by their headers first and by their cells where those say nothing.</summary>
internal sealed class ColumnRoles(NameLookup names, RemarkList remarks, IReadOnlyList<ColumnDraft> columns)
{
    /// <summary>Gives every column its role.</summary>
    /// <param name="hasRegion">Whether the lines above name the region that the figures are of.</param>
    public void Assign(bool hasRegion)
    {
        foreach (var column in columns)
        {
            column.Role = ByHeading(column) ?? ByContent(column);
        }

        KeepOneLabel(ColumnRole.Indicator, ColumnRole.Ignored);
        KeepOneLabel(ColumnRole.Region, ColumnRole.Within);
        FindLabel(hasRegion);
        FindValues();
        foreach (var column in columns.Where(column => column.Role is null))
        {
            column.Role = ColumnRole.Ignored;
            if (column.Evidence.Filled > 0 && !IsSerial(column))
            {
                var place = column.Header.Header?.Cell
                    ?? (column.Evidence.FirstFigureRow is > 0 and var row ? new CellAddress(row, column.Column) : (CellAddress?)null);
                remarks.AddEach(LayoutRemarkCode.ColumnNotUnderstood, place, column.Header.Header?.Text ?? "");
            }
        }

        if (!columns.Any(column => column.Is(ColumnRole.Value)))
        {
            remarks.Add(LayoutRemarkCode.NoValueColumn);
        }
    }

    private ColumnRole? ByHeading(ColumnDraft column)
    {
        var header = column.Header;
        if (header.IsCumulative)
        {
            remarks.AddEach(LayoutRemarkCode.CumulativeWithoutStart, header.Header?.Cell, header.Header!.Text);
            return ColumnRole.Ignored;
        }

        if (header.Names.Any(ColumnHeadings.IsDerived) && !names.IsIndicator(column.Name))
        {
            remarks.AddEach(LayoutRemarkCode.DerivedColumn, header.Header?.Cell, header.Header!.Text);
            return ColumnRole.Ignored;
        }

        if (ColumnHeadings.IsAmbiguousUnit(column.Name))
        {
            return UnitOrRegion(column);
        }

        return ColumnHeadings.Find(column.Name) switch
        {
            ColumnRole.Kind when column.Evidence.Kinds == 0 && column.Evidence.Filled > 0 => ColumnRole.Ignored,
            ColumnRole.Region or ColumnRole.Indicator when ColumnHeadings.IsCode(column.Name) && HasName(column) => ColumnRole.Ignored,
            { } role => role,
            null when header.Kind is not null || header.Period is not null => ColumnRole.Value,
            null when names.IsIndicator(column.Name) => ColumnRole.Value,
            _ => null,
        };
    }

    /// <summary>单位 over names is the reporting unit, over 人 and 万元 the unit of measure.</summary>
    private ColumnRole UnitOrRegion(ColumnDraft column)
    {
        var isRegion = column.Evidence.Units == column.Evidence.Regions
            ? !columns.Any(other => other != column && ColumnHeadings.Find(other.Name) is ColumnRole.Region or ColumnRole.Indicator)
            : column.Evidence.Regions > column.Evidence.Units;
        return isRegion ? ColumnRole.Region : ColumnRole.Unit;
    }

    private bool HasName(ColumnDraft code) => columns.Any(other =>
        other != code && !ColumnHeadings.IsCode(other.Name) && ColumnHeadings.Find(other.Name) == ColumnHeadings.Find(code.Name));

    private static ColumnRole? ByContent(ColumnDraft column)
    {
        var cells = column.Evidence;
        if (cells.IsMostly(cells.Figures) || cells.Filled == 0)
        {
            return null;
        }

        return cells.IsMostly(cells.Regions) ? ColumnRole.Region
            : cells.IsMostly(cells.Indicators) ? ColumnRole.Indicator
            : cells.IsMostly(cells.Periods) ? ColumnRole.Period
            : cells.IsMostly(cells.Units) ? ColumnRole.Unit
            : cells.IsMostly(cells.Kinds) ? ColumnRole.Kind
            : null;
    }

    /// <summary>Of several columns of labels the rightmost is the finest.</summary>
    private void KeepOneLabel(ColumnRole role, ColumnRole outer)
    {
        foreach (var column in columns.Where(column => column.Is(role)).SkipLast(1))
        {
            column.Role = outer;
        }
    }

    /// <summary>The first column of texts holds the labels, known or not.</summary>
    private void FindLabel(bool hasRegion)
    {
        if (columns.Any(column => column.Role is ColumnRole.Region or ColumnRole.Indicator or ColumnRole.Period))
        {
            return;
        }

        var label = columns.FirstOrDefault(column =>
            column.Role is null && column.Evidence.Filled > 0 && !column.Evidence.IsMostly(column.Evidence.Figures));
        if (label is not null)
        {
            label.Role = hasRegion ? ColumnRole.Indicator : ColumnRole.Region;
        }
    }

    /// <summary>Columns of figures, and columns that are headed as such though nothing is filled in yet.</summary>
    private void FindValues()
    {
        var open = columns.Where(column => column.Role is null && !IsSerial(column)).ToList();
        var isLong = columns.Any(column => column.Is(ColumnRole.Indicator));
        var hasValues = columns.Any(column => column.Is(ColumnRole.Value));
        foreach (var column in open)
        {
            var holdsFigures = column.Evidence.IsMostly(column.Evidence.Figures);
            var isHeaded = column.Header.Names.Count > 0;
            if (column.Header.Names.Count > 0 && names.IsRegion(column.Name))
            {
                remarks.Add(LayoutRemarkCode.RegionsAcross, column.Header.Header?.Cell, column.Name);
            }
            else if (isLong ? holdsFigures && !hasValues && open.Count(IsOfFigures) == 1 : isHeaded && (holdsFigures || IsEmptyPlace(column)))
            {
                column.Role = ColumnRole.Value;
            }
            else if (!isLong && holdsFigures && !hasValues && open.Count(IsOfFigures) == 1)
            {
                column.Role = ColumnRole.Value;
            }
        }
    }

    private static bool IsOfFigures(ColumnDraft column) => column.Evidence.IsMostly(column.Evidence.Figures);

    // 1, 2, 3 without a heading is 序号.
    private static bool IsSerial(ColumnDraft column) => column.Evidence.IsCounting && column.Header.Names.Count == 0;

    private static bool IsEmptyPlace(ColumnDraft column) =>
        column.Evidence.Filled == 0 && (column.Evidence.Marks > 0 || column.Header.Unit is not null);
}
