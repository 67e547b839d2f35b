using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>
/// Reads a line above a table that says what its marks mean, so that nobody has to be asked:
/// <c>空白＝未填；“—”＝不适用；未报送、保密＝按字面</c>.
/// </summary>
internal static partial class MarkLegend
{
    private static readonly FrozenSet<string> Blanks = FrozenSet.Create(StringComparer.Ordinal, "空白", "空格", "空白格", "空白单元格");

    /// <summary>What is said of each mark, by the mark as folded; a meaning that is not understood is not said.</summary>
    public static IReadOnlyDictionary<string, MarkMeaning> Read(IEnumerable<SheetText> lines)
    {
        var said = new Dictionary<string, MarkMeaning>(StringComparer.Ordinal);
        foreach (var match in lines.SelectMany(line => Statement().Matches(ChineseFold.Fold(line.Text))))
        {
            foreach (var mark in match.Groups["marks"].Value.Split('、').Select(MarkOf))
            {
                if (MeaningOf(match.Groups["meaning"].Value, mark) is var meaning and not MarkMeaning.Unknown)
                {
                    said.TryAdd(mark, meaning);
                }
            }
        }

        return said;
    }

    private static string MarkOf(string text)
    {
        var mark = text.Trim('“', '”', '"', '\'', '「', '」');
        return Blanks.Contains(mark) ? CellMarks.Blank : mark;
    }

    private static MarkMeaning MeaningOf(string text, string mark) => text switch
    {
        "未填" or "不填" or "不导入" => MarkMeaning.Nothing,
        "零" or "0" => MarkMeaning.Zero,
        "按字面" => CellMarks.Proposed(mark),
        _ => CellMarks.Proposed(text),
    };

    [GeneratedRegex(@"(?<=^|[:;。])(?<marks>[^:;。=]{1,40})(?:=|表示)(?<meaning>[^,;。=]{1,8})")]
    private static partial Regex Statement();
}
