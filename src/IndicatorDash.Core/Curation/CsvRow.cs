using System.Globalization;
using IndicatorDash.Numbers;
using IndicatorDash.Periods;

namespace IndicatorDash.Curation;

/// <summary>
/// A line of a curated file. Each accessor reports what is wrong with its field and then returns a stand-in, so that all
/// problems of a file come at once; nothing is loaded when there is one.
/// </summary>
internal sealed class CsvRow(CsvTable table, int line, string[] fields)
{
    public int Line { get; } = line;

    public string Text(string column, int maxLength = 4000)
    {
        var index = table.IndexOf(column);
        var text = index < 0 ? "" : fields[index];
        if (text.Length > maxLength)
        {
            Report(column, DataProblemCode.TooLong, text);
        }

        return text;
    }

    public string? Optional(string column, int maxLength = 4000) => Text(column, maxLength) is { Length: > 0 } text ? text : null;

    public string Required(string column, int maxLength = 4000)
    {
        var text = Text(column, maxLength);
        if (text.Length == 0)
        {
            Report(column, DataProblemCode.Empty, "");
        }

        return text;
    }

    /// <summary>Reports a field that must be empty and is not.</summary>
    public void Forbidden(string column)
    {
        if (Text(column) is { Length: > 0 } text)
        {
            Report(column, DataProblemCode.StatusMismatch, text);
        }
    }

    /// <summary>A number that must be given.</summary>
    public int Integer(string column, int least = int.MinValue, int most = int.MaxValue)
    {
        var number = OptionalInteger(column) ?? Missing(column);
        return number >= least && number <= most ? number : (int)Wrong(column, DataProblemCode.NotANumber, Text(column), least);
    }

    public int? OptionalInteger(string column) => Optional(column) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : (int)Wrong(column, DataProblemCode.NotANumber, text, 0);

    public decimal? OptionalDecimal(string column) => Optional(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Scaled.Fits(number) ? number
        : Wrong(column, DataProblemCode.NotANumber, text, 0m);

    /// <summary>A word of an enumeration in kebab case, such as <c>at-least</c>.</summary>
    public T Word<T>(string column)
        where T : struct, Enum
    {
        var text = Required(column);
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return text.Length == 0 ? default : Wrong(column, DataProblemCode.UnknownWord, text, default(T));
    }

    public Period Period(string column)
    {
        var text = Required(column);
        return Periods.Period.TryParse(text, out var period) || text.Length == 0
            ? period
            : Wrong(column, DataProblemCode.NotAPeriod, text, default(Period));
    }

    /// <summary>The first day of a month or day in ISO 8601.</summary>
    public DateOnly? Date(string column) => Optional(column) is not { } text ? null
        : CalendarPoint.TryParse(text, out var point) ? point.FirstDay
        : Wrong(column, DataProblemCode.NotAPeriod, text, default(DateOnly));

    /// <summary>What a code stands for.</summary>
    public T? Lookup<T>(string column, IReadOnlyDictionary<string, T> known) => Optional(column) is not { } code
        ? default
        : known.TryGetValue(code, out var found) ? found : Wrong(column, DataProblemCode.UnknownCode, code, default(T));

    /// <summary>What a code stands for, which must be given.</summary>
    public T? RequiredLookup<T>(string column, IReadOnlyDictionary<string, T> known)
    {
        Required(column);
        return Lookup(column, known);
    }

    public void Report(string column, DataProblemCode code, string value) => table.Report(Line, column, code, value);

    private int Missing(string column) => (int)Wrong(column, DataProblemCode.Empty, "", 0);

    private T Wrong<T>(string column, DataProblemCode code, string value, T standIn)
    {
        Report(column, code, value);
        return standIn;
    }
}
