using IndicatorDash.Catalogues;
using IndicatorDash.Following;
using IndicatorDash.Web.Differences;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Following;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Mailing;

/// <summary>What a digest says: what newer data versions changed in what somebody follows, a line for each figure.</summary>
public static class DigestText
{
    /// <summary>So many figures are told of; for the others there is the page.</summary>
    public const int MaxLines = 50;

    /// <summary>The subject and the body, in the reader's language; <see langword="null"/> where nothing was changed.</summary>
    public static (string Subject, string Body)? Of(FollowNews news, Catalogue catalogue, string siteUrl)
    {
        if (news.Changes.Count == 0)
        {
            return null;
        }

        var text = FigureText.Current;
        var lines = DifferenceRow.Of(news.Changes, catalogue).Take(MaxLines).Select(row => FollowingStrings.MailLine.Fill(
            DifferenceText.Of(row.Change.Kind),
            text.Name(row.Region),
            text.Name(row.Indicator),
            text.UnitHeading(row.Indicator, catalogue.Units.Find(row.Indicator.UnitCode)),
            text.Period(row.Change.Key.Period, row.Change.Key.Kind),
            DifferenceText.Value(row.Change.Before, row.Indicator),
            DifferenceText.Value(row.Change.Now, row.Indicator)));
        var page = siteUrl.TrimEnd('/') + PageUrls.Following();
        return (
            FollowingStrings.MailSubject.Fill(news.Version),
            string.Join(
                "\n",
                [
                    FollowingStrings.MailLead.Fill(news.Version), "", .. lines,
                    .. news.HasMore || news.Changes.Count > MaxLines ? [FollowingStrings.MailMore] : Array.Empty<string>(),
                    "", FollowingStrings.MailEnd.Fill(page), "",
                ]));
    }
}
