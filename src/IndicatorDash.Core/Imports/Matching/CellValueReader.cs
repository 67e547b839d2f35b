using System.Buffers;
using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports.Matching;

/// <summary>Reads the value of a cell: numbers, percentages, numbers stored as text, and what a person wrote for one.</summary>
internal sealed class CellValueReader(UnitDirectory units)
{
    private static readonly SearchValues<char> OwnMultipliers = SearchValues.Create("万亿萬億");

    // Below 万, so that they may be meant to come on top of a column's 万, or in place of it.
    private static readonly SearchValues<char> LesserMultipliers = SearchValues.Create("百千佰仟");
    private readonly ChineseFigureReader _figures = new(units);
    private readonly Dictionary<(string Text, WrittenUnit? Unit, string? UnitText), CellValue> _known = [];

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">With content.</param>
    /// <param name="unit">The unit of its column, row or table; none where none is written or it is not known.</param>
    /// <param name="unitText">That unit as written: 万人次.</param>
    public CellValue Read(Cell cell, WrittenUnit? unit, string? unitText) => cell.Kind switch
    {
        CellKind.Number => ReadNumber(cell, unit, unitText),
        CellKind.Text => ReadText(cell.Text, unit, unitText),
        CellKind.Date => Failed(cell, ImportIssueCode.DateInValue),
        CellKind.Error => Failed(cell, ImportIssueCode.ErrorCell),
        CellKind.Uncalculated => Failed(cell, ImportIssueCode.Uncalculated),
        _ => Failed(cell, ImportIssueCode.NotANumber),
    };

    /// <summary>Reads what a person says that a cell says.</summary>
    public CellValue ReadText(string text, WrittenUnit? unit, string? unitText)
    {
        // A long table says the same few thousand numbers; one that does not is not kept whole a second time.
        const int MaxKnown = 20_000;
        if (!_known.TryGetValue((text, unit, unitText), out var value))
        {
            value = ReadNewText(text, unit, unitText);
            if (_known.Count < MaxKnown)
            {
                _known.Add((text, unit, unitText), value);
            }
        }

        return value;
    }

    private CellValue ReadNewText(string text, WrittenUnit? unit, string? unitText)
    {
        // "2.3" in a column of 万人 is 2.3万人, written to the nearest thousand, and 近百 there is 近百万人; "2.3万" says the
        // multiplier itself, and 350元 its unit.
        var isWhole = unit is not { Multiplier: not 1 } || text.AsSpan().IndexOfAny(OwnMultipliers) >= 0
            || (text.AsSpan().TrimEnd() is [.., var last] && char.IsLetter(last) && _figures.Read(text) is { IsSuccess: true, UnitCode: not null });
        var written = isWhole ? text : text.Trim() + unitText;
        var reading = _figures.Read(written);
        return !reading.IsSuccess ? Failed(text, reading)
            : !isWhole && text.AsSpan().IndexOfAny(LesserMultipliers) >= 0
                ? Found(reading, written) with { IsMultipliedTwice = true, Suggestions = [text.Trim() + unit!.Value.Unit.Code, written] }
            : Found(reading, written);
    }

    private CellValue ReadNumber(Cell cell, WrittenUnit? unit, string? unitText)
    {
        var number = cell.Number ?? decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (cell.Traits.HasFlag(CellTraits.Percent))
        {
            return ReadRounded(number * 100, "%");
        }

        if (unit is not { Multiplier: not 1 } && number == decimal.Truncate(number) && Scaled.Fits(number))
        {
            // The usual case, and the fast one: a whole number means itself.
            return new CellValue { Quantity = Exactly(number, unit), AsWritten = cell.Text };
        }

        return ReadRounded(number, unit is { Multiplier: not 1 } ? unitText! : unit is { Unit.Code: UnitDirectory.Percent } ? "%" : "");
    }

    // 76 in a column of percentages is written to the nearest percent, as 76% is.
    private static Quantity Exactly(decimal number, WrittenUnit? unit) =>
        unit is { Unit.Code: UnitDirectory.Percent } && number is > 0 and < 100
            ? new Quantity(number, ValueQualifier.Exact, number - 0.5m, number + 0.5m)
            : Quantity.Exactly(number);

    // A formula gives as many decimals as a workbook holds; four are kept, and it is said.
    private CellValue ReadRounded(decimal number, string unitText)
    {
        var text = Plain(number) + unitText;
        var reading = _figures.Read(text);
        if (reading is { IsSuccess: false, Error: FigureReadingError.TooPrecise })
        {
            var rounded = decimal.Round(number, Scaled.Decimals, MidpointRounding.AwayFromZero);
            reading = _figures.Read(Plain(rounded) + unitText);
            return reading.IsSuccess ? Found(reading, text) with { IsRounded = true } : Failed(text, reading);
        }

        return reading.IsSuccess ? Found(reading, text) : Failed(text, reading);
    }

    private static string Plain(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static CellValue Found(FigureReading reading, string written) => new()
    {
        Quantity = reading.Quantity,
        UnitCode = reading.UnitCode,
        FootnoteMark = reading.FootnoteMark,
        AsWritten = written,
    };

    // 1.23E+11: what a spreadsheet showed of a number when it was saved as text, and the other digits are gone.
    private static bool IsRoundedAway(string text) => text.AsSpan().IndexOfAny('E', 'e') > 0
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>No value, for a reason that the cell itself does not show.</summary>
    public static CellValue Failed(Cell cell, ImportIssueCode problem) => new() { Problem = problem, AsWritten = cell.Text };

    private CellValue Failed(string text, FigureReading reading)
    {
        string[] repairs = [.. NumberRepairs.Of(text, reading.Error).Where(one => one != text && _figures.Read(one).IsSuccess).Distinct()];
        return new CellValue
        {
            AsWritten = text,
            Suggestions = repairs,
            Problem = reading.Error switch
            {
                FigureReadingError.BadGrouping => ImportIssueCode.BadGrouping,
                FigureReadingError.UnknownUnit => ImportIssueCode.UnknownUnit,
                FigureReadingError.TooPrecise => ImportIssueCode.TooPrecise,
                FigureReadingError.TooLarge => ImportIssueCode.TooLarge,

                // 1O6 is one number mistyped, not 1 and 6.
                FigureReadingError.SeveralNumbers when repairs.Length == 0 && !IsRoundedAway(text) => ImportIssueCode.SeveralNumbers,
                FigureReadingError.ConflictingQualifiers => ImportIssueCode.ConflictingQualifiers,
                _ => ImportIssueCode.NotANumber,
            },
        };
    }
}
