using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Layouts;

/// <summary>Tells what indicator each column of figures is of, and what 其中 makes it a part of.</summary>
/// <param name="year">The year of the whole table; <see langword="null"/> where none is known, or the rows say their own.</param>
internal sealed class ValueColumns(NameLookup names, RemarkList remarks, int? year)
{
    /// <summary>The layouts of all columns, in their order.</summary>
    /// <param name="rowsNameIndicator">Whether the rows say the indicator, so that the headers do not.</param>
    /// <param name="kind">The kind of figures where no header says it.</param>
    public IReadOnlyList<ColumnLayout> Read(IReadOnlyList<ColumnDraft> drafts, bool rowsNameIndicator, ObservationKind kind)
    {
        var columns = new List<ColumnLayout>();
        ColumnLayout? whole = null;
        foreach (var draft in drafts)
        {
            var column = new ColumnLayout { Column = draft.Column, Role = draft.Role ?? ColumnRole.Ignored, Header = draft.Header.Header };
            if (column.Role == ColumnRole.Value)
            {
                column = WithFigures(column, draft.Header, rowsNameIndicator ? null : whole) with { Kind = draft.Header.Kind ?? kind };
                column = rowsNameIndicator ? WithoutName(column, draft.Header) : column;
                whole = column.PartOf is null ? column : whole;
            }

            columns.Add(column);
        }

        return columns;
    }

    // The rows say what the figures are of, and what a header says besides, such as 女性, is not known.
    private ColumnLayout WithoutName(ColumnLayout column, HeaderReading header)
    {
        Report(header, header.Names.Where(name => !names.IsGroup(name) && !ColumnHeadings.IsMeasureWord(name) && !names.IsUnit(name)));
        return column with { Indicator = null };
    }

    private void Report(HeaderReading header, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            remarks.AddEach(LayoutRemarkCode.WordsNotUnderstood, header.Header?.Cell, word);
        }
    }

    private ColumnLayout WithFigures(ColumnLayout column, HeaderReading header, ColumnLayout? whole)
    {
        var isPart = header.PartAt is not null && whole?.Indicator is not null;
        var (part, within) = PartOfYear(header);
        var own = (isPart ? header.Names.Skip(header.PartAt!.Value) : header.Names).Where(name => name != part).ToList();
        var name = NameOf(own);
        if (name is not null && own.Count > 1 && name == own[^1])
        {
            Report(header, own.SkipLast(1).Where(upper => !names.IsGroup(upper) && !name.Contains(upper, StringComparison.Ordinal)));
        }

        return column with
        {
            Indicator = name is null ? null : new SheetText(name, header.Header!.Cell),
            PartOf = isPart ? whole!.Indicator : null,
            Period = header.Period ?? within,
            Unit = header.Unit,
        };
    }

    private (string? Name, Period? Period) PartOfYear(HeaderReading header)
    {
        foreach (var name in header.Names)
        {
            if (year is { } known && PeriodReader.TryReadPart(name, known, out var period))
            {
                return (name, period);
            }
        }

        return default;
    }

    /// <summary>
    /// The lowest name where it is an indicator's; the names run together where those are; otherwise all of them, but
    /// for a theme that only groups.
    /// </summary>
    private string? NameOf(List<string> levels)
    {
        var own = levels.Where((name, i) => i == levels.Count - 1 || !names.IsTheme(name)).ToList();
        if (own.Count == 0 || (own.Count == 1 && ColumnHeadings.IsHeading(own[0])))
        {
            return null;
        }

        if (names.IsIndicator(own[^1]))
        {
            return own[^1];
        }

        var joined = string.Concat(own);
        return names.IsIndicator(joined) ? joined : string.Join(" / ", own);
    }
}
