using IndicatorDash.Observations;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>Tells what indicator each column of figures is of, and what 其中 makes it a part of.</summary>
internal sealed class ValueColumns(NameLookup names)
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
                column = rowsNameIndicator ? column with { Indicator = null } : column;
                whole = column.PartOf is null ? column : whole;
            }

            columns.Add(column);
        }

        return columns;
    }

    private ColumnLayout WithFigures(ColumnLayout column, HeaderReading header, ColumnLayout? whole)
    {
        var isPart = header.PartAt is not null && whole?.Indicator is not null;
        var own = isPart ? header.Names.Skip(header.PartAt!.Value).ToList() : [.. header.Names];
        return column with
        {
            Indicator = NameOf(own) is { } name ? new SheetText(name, header.Header!.Cell) : null,
            PartOf = isPart ? whole!.Indicator : null,
            Period = header.Period,
            Unit = header.Unit,
        };
    }

    /// <summary>
    /// The lowest name where it is an indicator's; the names run together where those are; otherwise all of them, but
    /// for a theme that only groups.
    /// </summary>
    private string? NameOf(List<string> levels)
    {
        var own = levels.Where((name, i) => i == levels.Count - 1 || !IsTheme(name)).ToList();
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

    private bool IsTheme(string name) =>
        names.Catalogue.Themes.Any(theme => ChineseFold.Fold(theme.Name) == ChineseFold.Fold(name));
}
