using Bunit;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

public sealed class PageErrorBoundaryTests : ComponentTest
{
    [Fact]
    public void Boundary_FailingPage_ShowsANumberAndNotTheException()
    {
        var boundary = Render<PageErrorBoundary>(parameters => parameters
            .AddChildContent<FailingPage>()
            .Add(page => page.ErrorContent, _ => builder => builder.AddContent(0, "出错了")));

        Assert.Equal("出错了", boundary.Markup);
        Assert.Equal(8, boundary.Instance.ErrorId!.Length);
    }

    private sealed class FailingPage : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("secret");
    }
}
