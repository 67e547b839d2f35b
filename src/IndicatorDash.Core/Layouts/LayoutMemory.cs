using System.Text.RegularExpressions;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Layouts;

/// <summary>A layout and the correction that went into it.</summary>
/// <param name="Layout">As detected, with the correction where there is one.</param>
/// <param name="Saved">The correction; <see langword="null"/> where none is remembered.</param>
public sealed record RecalledLayout(TableLayout Layout, SavedLayout? Saved);

/// <summary>Remembers corrected layouts by their header's signature.</summary>
public sealed partial class LayoutMemory(IDbContextFactory<IndicatorDbContext> contexts, TimeProvider time)
{
    // Answered by whoever saved the layout; a missing year is asked for in every file.
    private static readonly HashSet<LayoutRemarkCode> Answered =
    [
        LayoutRemarkCode.NoHeader, LayoutRemarkCode.IndicatorMissing, LayoutRemarkCode.UnknownUnit, LayoutRemarkCode.ColumnNotUnderstood,
        LayoutRemarkCode.DerivedColumn, LayoutRemarkCode.NoValueColumn, LayoutRemarkCode.TargetsByTitle, LayoutRemarkCode.WordsNotUnderstood,
    ];

    /// <summary>Applies what is remembered to detected layouts, which keep their order.</summary>
    public async Task<IReadOnlyList<RecalledLayout>> RecallAsync(
        IReadOnlyList<TableLayout> detected, CancellationToken cancellationToken)
    {
        var signatures = detected.Select(layout => layout.Signature).Distinct().ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var saved = await db.SavedLayouts
            .Where(layout => EF.Parameter(signatures).Contains(layout.Signature))
            .ToDictionaryAsync(layout => layout.Signature, cancellationToken);
        return
        [
            .. detected.Select(layout => saved.TryGetValue(layout.Signature, out var found)
                ? new RecalledLayout(Apply(layout, LayoutJson.Read(found.Layout)), found)
                : new RecalledLayout(layout, null)),
        ];
    }

    /// <summary>Remembers a layout in place of what was remembered for its signature.</summary>
    public async Task SaveAsync(TableLayout layout, string correctedBy, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var json = LayoutJson.Write(WithoutPlaces(layout));
        var saved = await db.SavedLayouts.AsTracking()
            .SingleOrDefaultAsync(saved => saved.Signature == layout.Signature, cancellationToken);
        if (saved is null)
        {
            db.Add(new SavedLayout { Signature = layout.Signature, Layout = json, CorrectedBy = correctedBy, CorrectedAtUtc = now });
        }
        else
        {
            (saved.Layout, saved.CorrectedBy, saved.CorrectedAtUtc) = (json, correctedBy, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// The detected layout with what was corrected in another file: what its columns are and what marks mean, and, where the
    /// lines above say the same but for years and regions, the indicator and the unit that somebody said. Rows, region and
    /// period are those of the file at hand: last year's year is never this year's.
    /// </summary>
    public static TableLayout Apply(TableLayout detected, TableLayout saved)
    {
        var headerRows = Math.Min(saved.HeaderRows, detected.Range.Last.Row - detected.Range.First.Row + 1);
        var firstRow = detected.Range.First.Row + headerRows;
        var columns = new SavedColumns(saved.Columns).Apply(detected.Columns);
        var isSameTable = TitleOf(detected) == TitleOf(saved);
        var remarks = detected.Remarks.Where(remark => !Answered.Contains(remark.Code)
            || (!isSameTable && remark.Code is LayoutRemarkCode.IndicatorMissing or LayoutRemarkCode.UnknownUnit)).ToList();
        return detected with
        {
            Shape = saved.Shape,
            HeaderRows = headerRows,
            Columns = columns,
            RowRoles = detected.RowRoles.Where(pair => pair.Key >= firstRow).ToDictionary(),
            Indicator = isSameTable && IsSaid(saved.Indicator) ? saved.Indicator : detected.Indicator,
            Unit = isSameTable && IsSaid(saved.Unit) ? saved.Unit : detected.Unit,
            Marks = CellMarks.Merge(detected.Marks, saved.Marks.Where(mark => mark.Value != MarkMeaning.Zero).ToDictionary()),
            Remarks = remarks,
            Confidence = LayoutConfidence.Of(remarks, detected.Range.Last.Row - firstRow + 1),
        };
    }

    private static bool IsSaid(SheetText? text) => text is { Cell: null };

    private static TableLayout WithoutPlaces(TableLayout layout) => layout with
    {
        RowRoles = new Dictionary<int, RowRole>(),
        Titles = [.. layout.Titles.Select(line => line with { Cell = null })],
        Remarks = [],
        Region = null,
        Period = null,
        PeriodText = null,
    };

    // 地区 | 2021年 | 2022年 heads tables of everything: what they are of is said above them.
    private static string TitleOf(TableLayout layout) => string.Join('\n', layout.Titles
        .Where(line => !RowWords.IsMaking(line.Text))
        .Select(line => Varying().Replace(ChineseFold.Fold(line.Text), "")));

    [GeneratedRegex(@"\d+|(?:\p{L}{1,8}?[省市县区州盟旗])+")]
    private static partial Regex Varying();
}
