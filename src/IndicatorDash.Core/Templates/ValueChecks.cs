using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorDash.Numbers;
using CellRange = IndicatorDash.Spreadsheets.CellRange;

namespace IndicatorDash.Templates;

/// <summary>
/// What a spreadsheet program checks as a figure is typed. Only numbers are: 2100余 and 未报送 are texts, and figures as well.
/// </summary>
internal static class ValueChecks
{
    // The format's own limits.
    private const int MaxTitle = 32;
    private const int MaxMessage = 255;

    /// <param name="columns">The columns, in their order.</param>
    /// <param name="texts">What is said.</param>
    /// <param name="rangeOf">The cells of a column, by its number.</param>
    /// <param name="first">The number of the first column.</param>
    public static DataValidations Of(
        IReadOnlyList<TemplateColumn> columns, TemplateTexts texts, Func<int, CellRange> rangeOf, int first)
    {
        var validations = columns.Select((column, i) => Of(column, rangeOf(first + i), texts)).ToList();
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static DataValidation Of(TemplateColumn column, CellRange range, TemplateTexts texts)
    {
        var kind = texts.Checks.Of(column);
        return new DataValidation(new Formula1(Formula(column, range.First.ToString())))
        {
            Type = DataValidationValues.Custom,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            PromptTitle = Cut(column.Indicator.Name, MaxTitle),
            Prompt = Cut($"{kind}\n{texts.Prompt}", MaxMessage),
            ErrorTitle = Cut(texts.ErrorTitle, MaxTitle),
            Error = Cut(kind, MaxMessage),
            SequenceOfReferences = new([range.ToString()]),
        };
    }

    private static string Formula(TemplateColumn column, string cell)
    {
        var rules = new[]
        {
            column.IsCount ? $"{cell}>=0,{cell}=INT({cell})" : string.Create(CultureInfo.InvariantCulture, $"ROUND({cell},{Scaled.Decimals})={cell}"),
            column.IsShare ? $"{cell}>=0,{cell}<=100" : "",
        };
        return $"IF(ISNUMBER({cell}),AND({string.Join(',', rules.Where(rule => rule.Length > 0))}),ISTEXT({cell}))";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + '…';
}
