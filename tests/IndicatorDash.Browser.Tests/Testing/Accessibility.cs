using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IndicatorDash.Testing;

/// <summary>What holds for every page that people read or work on.</summary>
internal static class Accessibility
{
    /// <summary>By how many pixels a page is wider than the window.</summary>
    public const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>Nothing for axe to complain of, and nothing wider than the window.</summary>
    public static async Task CheckAsync(IPage page)
    {
        var at = $"{page.Url}, {page.ViewportSize!.Width} px";

        // Of what is wrong alone: to tell where all else stands takes longer than the rules.
        var axe = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
            ResultTypes = [ResultType.Violations],
        });

        Assert.NotEmpty(axe.Passes);
        Assert.Empty(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{at} {violation.Id}: {node.Html}")));
        var overflow = await page.EvaluateAsync<int>(Overflow);
        Assert.True(overflow == 0, $"{at}: {overflow} px too wide");
    }
}
