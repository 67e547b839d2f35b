using IndicatorDash.Regions;

namespace IndicatorDash.Accounts;

public sealed class AuthorityTests
{
    private static readonly RegionDirectory Regions = CuratedRegions.Directory;

    [Theory]
    [InlineData(370000, true)]
    [InlineData(370100, true)]
    [InlineData(370102, true)]
    [InlineData(371200, true)]
    [InlineData(0, false)]
    [InlineData(320000, false)]
    [InlineData(999999, false)]
    public void Covers_OfAProvince_IsItAndWhatLiesInIt(int region, bool covers)
    {
        var reporter = Authority.Of(AccountMode.Simple, "sd", [Role.Reporter], 370000);

        Assert.Equal(covers, reporter.Covers(region, Regions));
    }

    [Fact]
    public void Demand_ForAnotherRegion_IsDeniedAndNamesIt()
    {
        var reporter = Authority.Of(AccountMode.Simple, "sd", [Role.Reporter], 370000);

        reporter.Demand(Capability.Upload, 370100, Regions);
        var denied = Assert.Throws<AccessDeniedException>(() => reporter.Demand(Capability.Upload, 110000, Regions));

        Assert.Equal(110000, denied.RegionId);
        Assert.Throws<AccessDeniedException>(() => reporter.Demand(Capability.Review));
    }

    [Fact]
    public void From_AnAddress_IsTheSameWithIt()
    {
        var reporter = Authority.Of(AccountMode.Simple, "sd", [Role.Reporter], 370000);

        var there = reporter.From("10.1.2.3");

        Assert.Null(reporter.Address);
        Assert.Equal(("sd", 370000, "10.1.2.3"), (there.UserName, there.RegionId, there.Address));
        Assert.Equal(reporter.Roles, there.Roles);
        Assert.Equal(reporter.Capabilities, there.Capabilities);
    }

    [Fact]
    public void Of_RolesThatMustNotMeet_MayNothing() => Assert.Empty(
        Authority.Of(AccountMode.Separated, "both", [Role.SecurityAdministrator, Role.Reviewer], null).Capabilities);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Anonymous_ReadsOnlyWhereViewingIsOpen(bool isOpen)
    {
        var reader = Authority.Anonymous(isOpen);

        Assert.False(reader.IsSignedIn);
        Assert.Equal(isOpen ? [Capability.ViewFigures] : [], reader.Capabilities);
    }

    [Fact]
    public void Of_AnAdministratorOfTheSystem_ReadsWhatEverybodyReads()
    {
        Assert.False(Authority.Of(AccountMode.Separated, "sys", [Role.SystemAdministrator], null).Allows(Capability.ViewFigures));
        Assert.True(Authority.Of(AccountMode.Separated, "sys", [Role.SystemAdministrator], null, isViewingOpen: true)
            .Allows(Capability.ViewFigures));
    }
}
