using System.Text.RegularExpressions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What the label of a row says beside its name: <c>其中：历下区</c>, <c>1.济南市</c>, <c>　　市中区</c>.</summary>
internal static partial class LabelText
{
    /// <summary>The name alone, as written, without the mark of a footnote.</summary>
    public static string Name(string label) => Footnote().Replace(Prefix().Replace(label, ""), "").Trim();

    /// <summary>How far the label is set in: its alignment, or what stands before it, in steps of two narrow spaces.</summary>
    public static int Indent(Cell cell)
    {
        const int NarrowPerStep = 2;
        var narrow = 0;
        foreach (var character in cell.Text)
        {
            if (!char.IsWhiteSpace(character))
            {
                break;
            }

            narrow += character == '\u3000' ? NarrowPerStep : 1;
        }

        return cell.Indent + ((narrow + 1) / NarrowPerStep);
    }

    [GeneratedRegex(@"\s*(?:[①-⑳*＊※†¹²³⁰-⁹]+|[（(\[【]?注\s*\d{0,2}[)）\]】]?|[（(\[【]\d{1,2}[)）\]】]|(?<=[省市县区州盟旗])\d{1,2})\s*$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^\s*(?:其\s*中\s*[:：,，]?|[#＃])?\s*(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[、.．](?!\d))?")]
    private static partial Regex Prefix();
}
