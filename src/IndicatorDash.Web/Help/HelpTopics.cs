namespace IndicatorDash.Web.Help;

/// <summary>All help, in the order of lists.</summary>
public static class HelpTopics
{
    public const string ReadFigures = "read-figures";
    public const string FindCompare = "find-compare";
    public const string Origin = "origin";
    public const string PrintDownload = "print-download";
    public const string Boards = "boards";
    public const string Following = "following";
    public const string Upload = "upload";
    public const string Layouts = "layouts";
    public const string Issues = "issues";
    public const string Templates = "templates";
    public const string Review = "review";
    public const string Accounts = "accounts";
    public const string Catalogue = "catalogue";
    public const string Maps = "maps";
    public const string Tokens = "tokens";
    public const string Audit = "audit";
    public const string Backup = "backup";

    public static IReadOnlyList<HelpTopic> All { get; } =
    [
        new(ReadFigures, HelpReader.Viewer),
        new(FindCompare, HelpReader.Viewer),
        new(Origin, HelpReader.Viewer),
        new(PrintDownload, HelpReader.Viewer),
        new(Boards, HelpReader.Viewer),
        new(Following, HelpReader.Viewer),
        new(Upload, HelpReader.Reporter),
        new(Layouts, HelpReader.Reporter),
        new(Issues, HelpReader.Reporter),
        new(Templates, HelpReader.Reporter),
        new(Review, HelpReader.Reviewer),
        new(Accounts, HelpReader.Administrator),
        new(Catalogue, HelpReader.Administrator),
        new(Maps, HelpReader.Administrator),
        new(Tokens, HelpReader.Administrator),
        new(Audit, HelpReader.Administrator),
        new(Backup, HelpReader.Administrator),
    ];

    /// <summary>One of them; <see langword="null"/> if there is none of that code.</summary>
    public static HelpTopic? Find(string code) => All.FirstOrDefault(topic => topic.Code == code);

    /// <summary>What is written for somebody is called.</summary>
    public static string NameOf(HelpReader reader) => reader switch
    {
        HelpReader.Viewer => HelpStrings.ForViewer,
        HelpReader.Reporter => HelpStrings.ForReporter,
        HelpReader.Reviewer => HelpStrings.ForReviewer,
        _ => HelpStrings.ForAdministrator,
    };
}
