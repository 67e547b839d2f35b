using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Help;

/// <summary>How one thing is done.</summary>
public sealed partial class HelpTopicPage
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public required string Code { get; set; }

    private HelpTopic? Topic { get; set; }

    protected override void OnParametersSet()
    {
        Topic = HelpTopics.Find(Code);
        if (Topic is null)
        {
            Navigation.NotFound();
        }
    }
}
