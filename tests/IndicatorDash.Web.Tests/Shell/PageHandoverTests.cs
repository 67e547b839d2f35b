using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Shell;

public sealed class PageHandoverTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Take_Twice_FindsItOnce()
    {
        var handover = new PageHandover(_time);
        var id = handover.Keep("figures");

        Assert.Equal("figures", handover.Take<string>(id));
        Assert.Null(handover.Take<string>(id));
    }

    [Fact]
    public void Take_OfAnotherType_FindsNothing() =>
        Assert.Null(new PageHandover(_time) is var handover ? handover.Take<Version>(handover.Keep("figures")) : null);

    [Fact]
    public void Take_AfterItsLife_FindsNothing()
    {
        var handover = new PageHandover(_time);
        var id = handover.Keep("figures");

        _time.Advance(PageHandover.Life);

        Assert.Null(handover.Take<string>(id));
    }

    [Fact]
    public void Keep_MoreThanItHolds_ForgetsTheOldest()
    {
        var handover = new PageHandover(_time);
        var first = handover.Keep("first");
        var second = handover.Keep("second");

        for (var i = 0; i < PageHandover.Capacity - 1; i++)
        {
            handover.Keep("others");
        }

        Assert.Null(handover.Take<string>(first));
        Assert.Equal("second", handover.Take<string>(second));
    }
}
