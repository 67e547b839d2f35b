using System.Globalization;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;

namespace IndicatorDash.Exports;

/// <summary>
/// Says a figure in words that an upload reads the very same figure out of: as it was written, if that does; else the number
/// with its qualifier.
/// </summary>
internal sealed class ExportWording(UnitDirectory units)
{
    private const decimal Wan = 10_000;
    private const decimal Yi = 100_000_000;
    private readonly CellValueReader _reader = new(units);
    private readonly UnitReader _units = new(units);

    /// <summary>The wording of a figure with a value.</summary>
    public string Of(ExportRow row)
    {
        WrittenUnit? unit = _units.TryRead(row.Indicator.UnitCode, out var read) ? read : null;
        var quantity = row.Figure.Quantity;
        var made = Made(row, quantity).ToList();

        // The bounds of a sum are those of no wording; but no sum is read again.
        return made.Prepend(row.Place?.AsWritten).OfType<string>().FirstOrDefault(text => Reads(text, unit, row.Indicator, quantity))
            ?? made[0];
    }

    private static IEnumerable<string> Made(ExportRow row, Quantity? quantity)
    {
        if (row.Figure.Qualifier == ValueQualifier.All || quantity is not { } known)
        {
            yield return "全部";
            yield break;
        }

        var plain = Plain(known.Value);
        var sign = row.Indicator.UnitCode == UnitDirectory.Percent ? UnitDirectory.Percent : "";
        foreach (var number in new[] { plain + sign, plain, Plain(known.Value / Wan) + "万", Plain(known.Value / Yi) + "亿" })
        {
            foreach (var text in Qualified(number, known.Qualifier))
            {
                yield return text;
            }
        }
    }

    private static string[] Qualified(string number, ValueQualifier qualifier) => qualifier switch
    {
        ValueQualifier.About => [$"约{number}", $"近{number}"],
        ValueQualifier.AtLeast => [$"{number}余", $"{number}以上"],
        ValueQualifier.AtMost => [$"{number}以内", $"不足{number}"],
        _ => [number],
    };

    private bool Reads(string text, WrittenUnit? unit, Indicator indicator, Quantity? quantity) =>
        _reader.ReadText(text, unit, indicator.UnitCode) is { Problem: null, FootnoteMark: null } value
        && (value.UnitCode is null || value.UnitCode == indicator.UnitCode)
        && value.Quantity == quantity;

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
