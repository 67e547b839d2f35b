using System.Text;
using System.Text.RegularExpressions;
using IndicatorDash.Periods;

namespace IndicatorDash.Indicators;

/// <summary>
/// What a header or a label says beside the indicator's name: <c>其中：2021年培训党员人次（万人次）①</c> is 培训党员人次 of
/// 2021, in 万人次, a part of something.
/// </summary>
public sealed partial record IndicatorText
{
    private IndicatorText(string name) => Name = name;

    /// <summary>What is left of the text: the name as written, without white space between Chinese characters.</summary>
    public string Name { get; private init; }

    /// <summary>The unit as written; <see langword="null"/> where there is none.</summary>
    public string? Unit { get; private init; }

    /// <summary>The periods in it, from left to right.</summary>
    public IReadOnlyList<Period> Periods { get; private init; } = [];

    /// <summary>Whether it begins with 其中 or <c>#</c>.</summary>
    public bool IsPart { get; private init; }

    /// <summary>The indicator's code, as in <c>培训党员人次（人次）代码：members-trained-times</c>; <see langword="null"/> where none is written.</summary>
    public string? Code { get; private init; }

    /// <summary>What the indicator is looked up by: the name, and the code where one is written.</summary>
    public string Label => Code is null ? Name : $"{Name} {OfCode(Code)}";

    /// <summary>How a code is written behind a name.</summary>
    public static string OfCode(string code) => $"代码：{code}";

    /// <summary>Takes a text apart.</summary>
    public static IndicatorText Read(string text, UnitReader units)
    {
        var rest = TakeCode(JoinLines(text), out var code);
        var withoutPart = PartMark().Replace(rest, "");
        var isPart = withoutPart.Length < rest.Length;
        rest = Footnotes().Replace(Numbering().Replace(withoutPart, ""), "");

        // Beside a code stands the indicator's own name: a year in it is a part of the name.
        var found = code is null ? PeriodReader.FindAll(rest) : [];
        rest = Remove(rest, found);
        rest = TakeUnit(rest, units, out var unit);
        return new IndicatorText(Loose().Replace(rest, ""))
        {
            Unit = unit,
            Periods = [.. found.Select(match => match.Period)],
            IsPart = isPart,
            Code = code,
        };
    }

    /// <summary>The text without white space, but for that between Latin letters, where it becomes one space.</summary>
    internal static string JoinLines(string text)
    {
        var joined = new StringBuilder(text.Length);
        var pending = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                pending = true;
                continue;
            }

            if (pending && joined.Length > 0 && char.IsAscii(character) && char.IsAscii(joined[^1]))
            {
                joined.Append(' ');
            }

            pending = false;
            joined.Append(character);
        }

        return joined.ToString();
    }

    private static string TakeCode(string text, out string? code)
    {
        var match = CodePlace().Match(text);
        code = match.Success ? match.Groups["code"].Value : null;
        return match.Success ? text[..match.Index] : text;
    }

    private static string Remove(string text, IReadOnlyList<PeriodMatch> found)
    {
        foreach (var match in found.Reverse())
        {
            text = text.Remove(match.Start, match.Length);
        }

        return EmptyBrackets().Replace(text, "");
    }

    // "（万元）", "(单位：人)", "/万元", "%" at the end; of several, the last.
    private static string TakeUnit(string text, UnitReader units, out string? unit)
    {
        foreach (var match in UnitPlace().Matches(text).Reverse())
        {
            var name = match.Groups["unit"].Value;
            if (units.TryRead(name, out _))
            {
                unit = name;
                return text.Remove(match.Index, match.Length);
            }
        }

        unit = null;
        return text;
    }

    [GeneratedRegex(@"[\s（(]*(?:指标)?[代编]码\s*[:：]\s*(?<code>[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)[\s)）]*$")]
    private static partial Regex CodePlace();

    [GeneratedRegex(@"^\s*(?:其\s*中\s*[:：,，]?|[#＃])")]
    private static partial Regex PartMark();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}(?:[、．.](?!\d)|\)))")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?:[①-⑳*＊※†¹²³⁰⁴-⁹]|[\[〔]\d+[\]〕]|[（(]注\d*[)）])+$")]
    private static partial Regex Footnotes();

    [GeneratedRegex(@"[（(\[［]\s*(?:(?:计量)?单位\s*[:：]?\s*)?(?<unit>[^（()）\[\]［］]{1,8}?)\s*[)）\]］]|[/／,，](?<unit>[^/／,，]{1,6})$|(?<unit>[%％])$")]
    private static partial Regex UnitPlace();

    [GeneratedRegex(@"[（(]\s*[)）]")]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"^[\s、，,：:;；/／\-—–]+|[\s、，,：:;；/／\-—–]+$")]
    private static partial Regex Loose();
}
