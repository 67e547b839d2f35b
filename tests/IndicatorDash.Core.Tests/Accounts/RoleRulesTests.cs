namespace IndicatorDash.Accounts;

public sealed class RoleRulesTests
{
    private const int Shandong = 370000;

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.Auditor)]
    public void Separated_Administrator_StandsAloneAndTouchesNoData(Role role)
    {
        Capability[] data =
        [
            Capability.ViewFigures, Capability.Upload, Capability.Review, Capability.Publish, Capability.PublishAlone,
            Capability.UndoPublication, Capability.ManageCatalogue, Capability.ComposeBoards, Capability.ManageBoards,
        ];

        Assert.Empty(RoleRules.CapabilitiesOf(AccountMode.Separated, role).Intersect(data));
        Assert.Empty(RoleRules.Check(AccountMode.Separated, [role], null));
        Assert.All(RoleRules.RolesOf(AccountMode.Separated).Where(other => other != role), other => Assert.Equal(
            [RoleProblem.RolesExcludeEachOther], RoleRules.Check(AccountMode.Separated, [role, other], Shandong)));
    }

    [Fact]
    public void Separated_AdministrationIsDivided_NothingTwiceAndNothingLost()
    {
        var divided = RoleRules.FirstRolesOf(AccountMode.Separated)
            .SelectMany(role => RoleRules.CapabilitiesOf(AccountMode.Separated, role)).ToList();

        Assert.Equal(divided.Distinct().Count(), divided.Count);
        Assert.Equal(
            [Capability.ManageUsers, Capability.AssignRoles, Capability.ManageTokens, Capability.ManageSystem, Capability.ReadAudit],
            divided.Order());
    }

    [Theory]
    [InlineData(AccountMode.Separated, Role.Administrator)]
    [InlineData(AccountMode.Simple, Role.SystemAdministrator)]
    [InlineData(AccountMode.Simple, Role.SecurityAdministrator)]
    [InlineData(AccountMode.Simple, Role.Auditor)]
    public void Role_OfTheOtherMode_IsRefusedAndGivesNothing(AccountMode mode, Role role)
    {
        Assert.Equal([RoleProblem.NotInThisMode], RoleRules.Check(mode, [role], null));
        Assert.DoesNotContain(role, RoleRules.RolesOf(mode));
        Assert.Empty(RoleRules.CapabilitiesOf(mode, role));
        Assert.Empty(Authority.Of(mode, "somebody", [role], null).Capabilities);
    }

    [Fact]
    public void Reporter_WithoutARegion_IsRefused()
    {
        Assert.Equal([RoleProblem.RegionMissing], RoleRules.Check(AccountMode.Simple, [Role.Reporter], null));
        Assert.Empty(RoleRules.Check(AccountMode.Simple, [Role.Reporter, Role.Reviewer], Shandong));
    }

    [Fact]
    public void Simple_Administrator_MayEverything() =>
        Assert.Equal(Enum.GetValues<Capability>(), RoleRules.CapabilitiesOf(AccountMode.Simple, Role.Administrator).Order());

    [Theory]
    [InlineData(AccountMode.Simple)]
    [InlineData(AccountMode.Separated)]
    public void Reporter_OfEitherMode_DecidesNothing(AccountMode mode) => Assert.Equal(
        [Capability.ViewFigures, Capability.Upload, Capability.ComposeBoards], RoleRules.CapabilitiesOf(mode, Role.Reporter).Order());
}
