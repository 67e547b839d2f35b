using System.Globalization;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Imports;

/// <summary>Planned and published values, and the change between them, to the last digit.</summary>
public static class PlanText
{
    /// <summary>A value, or the status that stands in its place.</summary>
    public static string Value(ObservationContent content, Indicator indicator)
    {
        if (content.Quantity is not { } quantity)
        {
            return content.Qualifier == ValueQualifier.All ? ImportStrings.All : FigureText.Current.Status(content.Status);
        }

        return Qualified(NumberText.Full(quantity.Value, indicator), quantity.Qualifier);
    }

    /// <summary>A number with its qualifier.</summary>
    public static string Qualified(string number, ValueQualifier qualifier) => qualifier switch
    {
        ValueQualifier.About => ImportStrings.About.Fill(number),
        ValueQualifier.AtLeast => ImportStrings.AtLeast.Fill(number),
        ValueQualifier.AtMost => ImportStrings.AtMost.Fill(number),
        ValueQualifier.All => ImportStrings.All,
        _ => number,
    };

    /// <summary>The difference, in points where values are shares.</summary>
    public static string Difference(ValueChange change, Indicator indicator)
    {
        var signed = WithSign(change.Difference);
        var text = NumberText.IsPercent(indicator) ? ImportStrings.Points.Fill(signed) : signed;
        return change.IsApproximate ? ImportStrings.About.Fill(text) : text;
    }

    /// <summary>The difference in percent; a dash where there is none.</summary>
    public static string Percent(ValueChange change) => change.Percent switch
    {
        null => "—",
        { } percent when change.IsApproximate => ImportStrings.About.Fill(WithSign(percent) + UnitDirectory.Percent),
        { } percent => WithSign(percent) + UnitDirectory.Percent,
    };

    /// <summary>A number with its sign, to the last digit.</summary>
    public static string WithSign(decimal value) => value == 0 ? "0" : NumberText.Signed(Plain(Math.Abs(value)), value < 0);

    /// <summary>A number to the last digit.</summary>
    public static string Plain(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
