namespace IndicatorDash.Spreadsheets;

/// <summary>Keeps a raised digit apart from the figure before it: a footnote mark is not a digit.</summary>
internal static class RaisedDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static char Of(char character) => character is >= '0' and <= '9' ? Raised[character - '0'] : character;
}
