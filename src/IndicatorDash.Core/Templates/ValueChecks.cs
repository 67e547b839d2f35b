using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorDash.Numbers;
using CellRange = IndicatorDash.Spreadsheets.CellRange;

namespace IndicatorDash.Templates;

/// <summary>
/// How a spreadsheet program helps as a figure is filled in: a list of the words that may stand for one, and a colour for
/// numbers that cannot be right. A cell takes one check only, and a list that refused what is not in it would refuse every
/// number: so the list only offers, and the colour tells. 2100余 is a text, and a figure as well.
/// </summary>
internal static class ValueChecks
{
    // The format's own limits.
    private const int MaxTitle = 32;
    private const int MaxMessage = 255;

    /// <summary>The words offered in each column.</summary>
    /// <param name="columns">The columns, in their order.</param>
    /// <param name="texts">What is said.</param>
    /// <param name="rangeOf">The cells of a column, by its place in the list.</param>
    public static DataValidations Words(IReadOnlyList<TemplateColumn> columns, TemplateTexts texts, Func<int, CellRange> rangeOf)
    {
        var offered = columns.Select((column, i) => new DataValidation(new Formula1($"\"{string.Join(',', TemplateWords.Statuses)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = false,
            PromptTitle = Cut(column.Indicator.Name, MaxTitle),
            Prompt = Cut($"{texts.Checks.Of(column)}\n{texts.Prompt}", MaxMessage),
            SequenceOfReferences = new([rangeOf(i).ToString()]),
        }).ToList();
        return new DataValidations(offered) { Count = (uint)offered.Count };
    }

    /// <summary>The numbers of each column that are coloured: parts of a person, shares over 100%.</summary>
    /// <param name="columns">The columns, in their order.</param>
    /// <param name="rangeOf">The cells of a column, by its place in the list.</param>
    public static IEnumerable<ConditionalFormatting> Colours(IReadOnlyList<TemplateColumn> columns, Func<int, CellRange> rangeOf) =>
        columns.Select((column, i) => new ConditionalFormatting(new ConditionalFormattingRule(
            new Formula(WrongNumber(column, rangeOf(i).First.ToString())))
        {
            Type = ConditionalFormatValues.Expression,
            FormatId = TemplateStyles.WrongNumber,
            Priority = i + 1,
        })
        { SequenceOfReferences = new([rangeOf(i).ToString()]) });

    private static string WrongNumber(TemplateColumn column, string cell)
    {
        var rules = new[]
        {
            column.IsCount ? $"{cell}>=0,{cell}=INT({cell})" : string.Create(CultureInfo.InvariantCulture, $"ROUND({cell},{Scaled.Decimals})={cell}"),
            column.IsShare ? $"{cell}>=0,{cell}<=100" : "",
        };
        return $"IF(ISNUMBER({cell}),NOT(AND({string.Join(',', rules.Where(rule => rule.Length > 0))})),FALSE)";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + '…';
}
