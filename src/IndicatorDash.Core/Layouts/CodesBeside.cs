namespace IndicatorDash.Layouts;

/// <summary>
/// The codes that stand in a column beside names. Where a name may mean several things, or is not known, and the code is that
/// of one which has this very name, the code is read in its place: 320106 beside 鼓楼区. A code of another region than the name's makes
/// it a question.
/// </summary>
internal sealed class CodesBeside(SheetGrid grid, NameLookup names, IReadOnlyList<ColumnLayout> columns)
{
    private readonly int? _regions = ColumnOf(columns, ColumnRole.Region);
    private readonly int? _indicators = ColumnOf(columns, ColumnRole.Indicator);

    /// <summary>The label, or the code beside it.</summary>
    /// <param name="label">A text in a column of the role.</param>
    public SheetText Clear(SheetText label, ColumnRole role) => role switch
    {
        ColumnRole.Region when CodeBeside(label, _regions) is { } code
            && names.Region(label.Text).Region is null
            && Regions.Region.IdIn(code) is { } id
            && names.Catalogue.Regions.Find(id) is { } region
            && (region.Name == label.Text || region.ShortName == label.Text) => label with { Text = region.Code },

        // 370100 beside 青岛市: which of the two is meant nobody knows, and both together are the name of none.
        ColumnRole.Region when CodeBeside(label, _regions) is { } code
            && names.Region(label.Text) is { IsOwnLevel: false, Region: { } named }
            && Regions.Region.IdIn(code) is { } id
            && id != named.Id
            && names.Catalogue.Regions.Find(id) is not null => label with { Text = $"{code} {label.Text}" },
        ColumnRole.Indicator when CodeBeside(label, _indicators) is { } code
            && names.Indicator(label.Text).Indicator is null
            && names.Catalogue.FindIndicator(code)?.Name == label.Text => label with { Text = code },
        _ => label,
    };

    private string? CodeBeside(SheetText label, int? column) =>
        column is { } codes && label.Cell is { } cell && grid.At(cell.Row, codes) is { } code ? CellText.AsWritten(code) : null;

    private static int? ColumnOf(IReadOnlyList<ColumnLayout> columns, ColumnRole role) => columns
        .FirstOrDefault(column => column is { Role: ColumnRole.Ignored, Header.Text: { } header }
            && ColumnHeadings.IsCode(header) && ColumnHeadings.Find(header) == role)?.Column;
}
