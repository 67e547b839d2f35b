using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What the cells of a column look like, by a sample of its rows.</summary>
internal sealed class ColumnEvidence
{
    private const int SampledRows = 200;
    private static readonly Dictionary<string, MarkMeaning> NoMarks = [];
    private int? _lastInteger;

    public int Filled { get; private set; }

    /// <summary>The first of them that has a number; 0 where none has.</summary>
    public int FirstFigureRow { get; private set; }

    public int Marks { get; private set; }

    public int Figures { get; private set; }

    public int Regions { get; private set; }

    public int Indicators { get; private set; }

    public int Periods { get; private set; }

    public int Units { get; private set; }

    public int Kinds { get; private set; }

    /// <summary>Whether the cells count 1, 2, 3.</summary>
    public bool IsCounting { get; private set; } = true;

    /// <summary>Whether at least half of what is filled is such.</summary>
    public bool IsMostly(int count) => Filled > 0 && count * 2 >= Filled;

    public static ColumnEvidence Of(SheetGrid grid, NameLookup names, IReadOnlyList<int> rows, int column)
    {
        var evidence = new ColumnEvidence();
        var step = Math.Max(1, rows.Count / SampledRows);
        for (var i = 0; i < rows.Count; i += step)
        {
            if (grid.Seen(rows[i], column) is { } cell)
            {
                evidence.Add(cell, names);
                evidence.FirstFigureRow = evidence is { FirstFigureRow: 0, Figures: > 0 } ? rows[i] : evidence.FirstFigureRow;
            }
        }

        evidence.IsCounting &= evidence.Filled > 1 && step == 1;
        return evidence;
    }

    private void Add(Cell cell, NameLookup names)
    {
        if (CellMarks.Of(cell, NoMarks) is not null)
        {
            Marks++;
            return;
        }

        Filled++;
        CountOn(cell);
        if (RowClassifier.IsYear(cell) || (cell.Kind == CellKind.Text && names.Period(cell.Text) is not null))
        {
            Periods++;
        }

        if (cell.Kind != CellKind.Text)
        {
            Figures++;
            return;
        }

        Figures += names.IsFigure(cell.Text) || RowClassifier.IsInteger(cell) ? 1 : 0;
        Regions += RowWords.IsTotal(cell.Text) || names.Region(cell.Text).Kind != RegionMatchKind.Unknown ? 1 : 0;
        Indicators += names.IsIndicator(cell.Text) ? 1 : 0;
        Units += names.IsUnit(cell.Text) ? 1 : 0;
        Kinds += ColumnHeadings.TryReadKind(cell.Text, out _) || ColumnHeadings.IsNature(cell.Text) ? 1 : 0;
    }

    private void CountOn(Cell cell)
    {
        var number = RowClassifier.IsInteger(cell) ? int.Parse(cell.Text.Trim(), System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        IsCounting &= number is not null && number == (_lastInteger ?? 0) + 1;
        _lastInteger = number;
    }
}
