using System.Collections.Frozen;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>
/// What stands in a cell in place of a figure: nothing, <c>—</c>, <c>…</c>, <c>/</c>, 无, 未报, 不适用; 一, too, which is
/// typed for a dash more often than for 1. What each means is for a person to say (<see cref="TableLayout.Marks"/>): books
/// differ.
/// </summary>
public static class CellMarks
{
    /// <summary>The mark of a blank cell.</summary>
    public const string Blank = "";

    // What a word says by itself is known; what a sign means is not.
    private static readonly FrozenDictionary<string, MarkMeaning> Known = new Dictionary<string, MarkMeaning>
    {
        [Blank] = MarkMeaning.Unknown,
        ["-"] = MarkMeaning.Unknown,
        ["--"] = MarkMeaning.Unknown,
        ["–"] = MarkMeaning.Unknown,
        ["—"] = MarkMeaning.Unknown,
        ["——"] = MarkMeaning.Unknown,
        ["―"] = MarkMeaning.Unknown,
        ["─"] = MarkMeaning.Unknown,
        ["一"] = MarkMeaning.Unknown,
        ["…"] = MarkMeaning.Unknown,
        ["……"] = MarkMeaning.Unknown,
        ["..."] = MarkMeaning.Unknown,
        ["/"] = MarkMeaning.Unknown,
        ["\\"] = MarkMeaning.Unknown,
        ["*"] = MarkMeaning.Unknown,
        ["×"] = MarkMeaning.Unknown,
        ["无"] = MarkMeaning.Unknown,
        ["暂无"] = MarkMeaning.Unknown,
        ["无数据"] = MarkMeaning.Unknown,
        ["未报"] = MarkMeaning.NotReported,
        ["未报送"] = MarkMeaning.NotReported,
        ["未上报"] = MarkMeaning.NotReported,
        ["未填报"] = MarkMeaning.NotReported,
        ["缺报"] = MarkMeaning.NotReported,
        ["不适用"] = MarkMeaning.NotApplicable,
        ["n/a"] = MarkMeaning.NotApplicable,
        ["保密"] = MarkMeaning.Suppressed,
        ["不公开"] = MarkMeaning.Suppressed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a word says by itself; nothing of a sign.</summary>
    public static MarkMeaning Proposed(string mark) => Known.GetValueOrDefault(mark);

    /// <summary>The mark in a cell, as folded; <see langword="null"/> where it says something else.</summary>
    /// <param name="cell">The cell, or none.</param>
    /// <param name="named">The marks of the layout, which may be any text.</param>
    public static string? Of(Cell? cell, IReadOnlyDictionary<string, MarkMeaning> named)
    {
        if (CellText.IsBlank(cell))
        {
            return Blank;
        }

        if (cell!.Value.Kind != CellKind.Text)
        {
            return null;
        }

        var folded = ChineseFold.Fold(cell.Value.Text);
        return Known.ContainsKey(folded) || named.ContainsKey(folded) ? folded : null;
    }

    /// <summary>Every mark of either, with the meaning that was said.</summary>
    internal static IReadOnlyDictionary<string, MarkMeaning> Merge(
        IReadOnlyDictionary<string, MarkMeaning> detected, IReadOnlyDictionary<string, MarkMeaning> said) => detected
            .Concat(said)
            .GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
}
