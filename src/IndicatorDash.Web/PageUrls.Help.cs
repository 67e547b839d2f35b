namespace IndicatorDash.Web;

public static partial class PageUrls
{
    public const string HelpRoute = "/help";
    public const string HelpTopicRoute = "/help/{Code}";

    /// <summary>What is helped with, or how one thing is done.</summary>
    public static string Help(string? topic = null) => topic is null ? HelpRoute : $"{HelpRoute}/{Escaped(topic)}";
}
