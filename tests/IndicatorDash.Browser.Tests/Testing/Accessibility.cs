using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IndicatorDash.Testing;

/// <summary>What holds for every page that people work on.</summary>
internal static class Accessibility
{
    /// <summary>Nothing for axe to complain of, and nothing wider than the window.</summary>
    public static async Task CheckAsync(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var axe = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
        });

        Assert.Empty(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url} {violation.Id}: {node.Html}")));
        Assert.Equal(0, overflow);
    }
}
