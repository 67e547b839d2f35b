using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Accounts;

public sealed class UserAdministrationTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Create_ByAnAdministrator_MakesAnAccountWhosePasswordMustBeChanged(StorageProvider provider)
    {
        await using var store = await AccountStore.CreateAsync(provider);

        var made = await store.Administration.CreateAsync(
            AccountStore.Administrator, " 张三 ", "组织处", [Role.Reporter, Role.Reviewer], SampleCatalogue.Shandong, default);

        var user = (await store.Users.FindByNameAsync("张三"))!;
        Assert.True(await store.Users.CheckPasswordAsync(user, made.Password!));
        Assert.True(user.MustChangePassword);
        Assert.Equal([Role.Reporter, Role.Reviewer], user.Roles);
        Assert.Equal(SampleCatalogue.Shandong, user.RegionId);
        Assert.Equal([AuditActions.AccountCreated], await store.AuditedAsync());
    }

    [Theory]
    [InlineData("a", UserNameRules.Invalid)]
    [InlineData("two words", UserNameRules.Invalid)]
    [InlineData("Anonymous", UserNameRules.Invalid)]
    [InlineData("ADMIN2", UserNameRules.Duplicate)]
    public async Task Create_WithANameThatCannotBe_IsRefused(string name, string problem)
    {
        await using var store = await AccountStore.CreateAsync();
        await store.AddAsync("admin2");

        var made = await store.Administration.CreateAsync(AccountStore.Administrator, name, "", [], null, default);

        Assert.Equal([problem], made.Problems);
    }

    [Fact]
    public async Task Create_ReporterWithoutOrWithAnUnknownRegion_IsRefused()
    {
        await using var store = await AccountStore.CreateAsync();

        var without = await store.Administration.CreateAsync(AccountStore.Administrator, "rep", "", [Role.Reporter], null, default);
        var unknown = await store.Administration.CreateAsync(AccountStore.Administrator, "rep", "", [Role.Reporter], 999_999, default);

        Assert.Equal([nameof(RoleProblem.RegionMissing)], without.Problems);
        Assert.Equal([AccountProblems.UnknownRegion], unknown.Problems);
    }

    [Fact]
    public async Task EveryAction_WithEveryRole_IsDeniedWhereTheTableSaysSo()
    {
        await using var store = await AccountStore.CreateAsync();
        var (user, _) = await store.AddAsync("victim");
        var actions = new Dictionary<string, (Capability Needs, Func<Authority, Task> Act)>
        {
            ["create"] = (Capability.ManageUsers, who => store.Administration.CreateAsync(who, "x", "", [], null, default)),
            ["create with roles"] = (Capability.AssignRoles, who => store.Administration.CreateAsync(who, "y", "", [Role.Viewer], null, default)),
            ["reset password"] = (Capability.ManageUsers, who => store.Administration.ResetPasswordAsync(who, user.Id, default)),
            ["reset second factor"] = (Capability.ManageUsers, who => store.Administration.ResetSecondFactorAsync(who, user.Id, default)),
            ["rename"] = (Capability.ManageUsers, who => store.Administration.RenameAsync(who, user.Id, "王管理", default)),
            ["disable"] = (Capability.ManageUsers, who => store.Administration.SetDisabledAsync(who, user.Id, true, default)),
            ["assign"] = (Capability.AssignRoles, who => store.Administration.AssignAsync(who, user.Id, [], null, default)),
        };
        var others = Enum.GetValues<AccountMode>().SelectMany(mode => RoleRules.RolesOf(mode).Select(role =>
            Authority.Of(mode, "somebody", [role], SampleCatalogue.Shandong, isViewingOpen: true))).Append(Authority.Anonymous(true));

        foreach (var who in others)
        {
            foreach (var (name, (needs, act)) in actions.Where(action => !who.Allows(action.Value.Needs)))
            {
                var denied = await Record.ExceptionAsync(() => act(who));
                Assert.True(denied is AccessDeniedException, $"{name} by {string.Join(",", who.Roles)}, who lacks {needs}");
            }

            if (!who.Allows(Capability.ManageUsers) && !who.Allows(Capability.AssignRoles))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => store.Administration.ListAsync(who, default));
            }
        }
    }

    [Fact]
    public async Task OwnAccount_IsNeverDecidedAboutByOneself()
    {
        await using var store = await AccountStore.CreateAsync();
        var (user, _) = await store.AddAsync("Admin", Role.Administrator);

        var results = new[]
        {
            await store.Administration.AssignAsync(AccountStore.Administrator, user.Id, [Role.Viewer], null, default),
            await store.Administration.SetDisabledAsync(AccountStore.Administrator, user.Id, true, default),
            await store.Administration.ResetPasswordAsync(AccountStore.Administrator, user.Id, default),
            await store.Administration.ResetSecondFactorAsync(AccountStore.Administrator, user.Id, default),
            await store.Administration.RenameAsync(AccountStore.Administrator, user.Id, "王管理", default),
        };

        Assert.All(results, result => Assert.Equal([AccountProblems.OwnAccount], result.Problems));
    }

    [Fact]
    public async Task Assign_ForbiddenCombination_IsRefusedAndChangesNothing()
    {
        await using var store = await AccountStore.CreateAsync(mode: AccountMode.Separated);
        var system = Authority.Of(AccountMode.Separated, "sys", [Role.SystemAdministrator], null);
        var security = Authority.Of(AccountMode.Separated, "sec", [Role.SecurityAdministrator], null);
        await store.Administration.CreateAsync(system, "auditor", "", [], null, default);
        var user = (await store.Users.FindByNameAsync("auditor"))!;

        var refused = await store.Administration.AssignAsync(security, user.Id, [Role.Auditor, Role.Reviewer], null, default);
        var given = await store.Administration.AssignAsync(security, user.Id, [Role.Auditor], null, default);

        Assert.Equal([nameof(RoleProblem.RolesExcludeEachOther)], refused.Problems);
        Assert.Empty(given.Problems);
        Assert.Equal([Role.Auditor], (await store.Users.FindByNameAsync("auditor"))!.Roles);
        Assert.Equal([AuditActions.AccountCreated, AuditActions.RolesChanged], await store.AuditedAsync());
    }

    [Fact]
    public async Task ChangeOfRights_OfAnyKind_EndsTheOpenSession()
    {
        await using var store = await AccountStore.CreateAsync();
        var (user, _) = await store.AddAsync("somebody", Role.Viewer);
        Func<Task<AccountResult>>[] changes =
        [
            () => store.Administration.AssignAsync(AccountStore.Administrator, user.Id, [Role.Reviewer], null, default),
            () => store.Administration.ResetPasswordAsync(AccountStore.Administrator, user.Id, default),
            () => store.Administration.ResetSecondFactorAsync(AccountStore.Administrator, user.Id, default),
            () => store.Administration.SetDisabledAsync(AccountStore.Administrator, user.Id, true, default),
        ];

        foreach (var change in changes)
        {
            var stamp = (await store.Users.FindByNameAsync("somebody"))!.SecurityStamp;
            var session = new SessionKey(user.Id, stamp, store.Store.Time.GetUtcNow(), "one");
            Assert.NotNull(await store.Sessions.CheckAsync(session, default));

            Assert.Empty((await change()).Problems);

            Assert.Null(await store.Sessions.CheckAsync(session, default));
        }
    }

    [Fact]
    public async Task Change_ThatChangesNothing_EndsNoSessionAndIsNotRecorded()
    {
        await using var store = await AccountStore.CreateAsync();
        var (user, _) = await store.AddAsync("somebody", Role.Viewer, Role.Reviewer);

        await store.Administration.AssignAsync(AccountStore.Administrator, user.Id, [Role.Reviewer, Role.Viewer], null, default);
        await store.Administration.SetDisabledAsync(AccountStore.Administrator, user.Id, false, default);
        await store.Administration.RenameAsync(AccountStore.Administrator, user.Id, " ", default);

        Assert.Equal(user.SecurityStamp, (await store.Users.FindByNameAsync("somebody"))!.SecurityStamp);
        Assert.Equal([AuditActions.AccountCreated], await store.AuditedAsync());
    }

    [Fact]
    public async Task Rename_IsRecordedAndLeavesSessionsOpen()
    {
        await using var store = await AccountStore.CreateAsync();
        var (user, _) = await store.AddAsync("somebody", Role.Viewer);

        var tooLong = await store.Administration.RenameAsync(AccountStore.Administrator, user.Id, new('王', 65), default);
        var renamed = await store.Administration.RenameAsync(AccountStore.Administrator, user.Id, " 王管理 ", default);

        Assert.Equal([AccountProblems.DisplayNameTooLong], tooLong.Problems);
        Assert.Empty(renamed.Problems);
        var now = (await store.Users.FindByNameAsync("somebody"))!;
        Assert.Equal(("王管理", user.SecurityStamp), (now.DisplayName, now.SecurityStamp));
        Assert.Equal([AuditActions.AccountCreated, AuditActions.DisplayNameChanged], await store.AuditedAsync());
    }

    [Theory]
    [InlineData(AccountMode.Simple, Role.Administrator)]
    [InlineData(AccountMode.Separated, Role.SystemAdministrator)]
    [InlineData(AccountMode.Separated, Role.SecurityAdministrator)]
    [InlineData(AccountMode.Separated, Role.Auditor)]
    public async Task Administrator_WithARegion_IsNeitherMadeNorGiven(AccountMode mode, Role role)
    {
        await using var store = await AccountStore.CreateAsync(mode: mode);
        // In the separated mode, nobody has both: the account is made first, and given its roles.
        var (maker, giver) = mode == AccountMode.Simple
            ? (AccountStore.Administrator, AccountStore.Administrator)
            : (Authority.Of(mode, "sys", [Role.SystemAdministrator], null), Authority.Of(mode, "sec", [Role.SecurityAdministrator], null));
        await store.Administration.CreateAsync(maker, "somebody", "", [], null, default);
        var user = (await store.Users.FindByNameAsync("somebody"))!;

        var given = await store.Administration.AssignAsync(giver, user.Id, [role], SampleCatalogue.Shandong, default);

        Assert.Equal([AccountProblems.RegionOfAdministrator], given.Problems);
        Assert.Empty((await store.Administration.AssignAsync(giver, user.Id, [role], null, default)).Problems);
        if (mode == AccountMode.Simple)
        {
            var made = await store.Administration.CreateAsync(maker, "other", "", [role], SampleCatalogue.Shandong, default);
            Assert.Equal([AccountProblems.RegionOfAdministrator], made.Problems);
        }
    }

    [Fact]
    public async Task RoleOfTheOtherMode_IsTakenAwayByGivingOthers()
    {
        await using var store = await AccountStore.CreateAsync(mode: AccountMode.Separated);
        await store.Users.CreateAsync(new DashUser { UserName = "former", Roles = [Role.Administrator], CreatedAtUtc = DateTime.UnixEpoch }, "a phrase of some length");
        var user = (await store.Users.FindByNameAsync("former"))!;
        var security = Authority.Of(AccountMode.Separated, "sec", [Role.SecurityAdministrator], null);

        var given = await store.Administration.AssignAsync(security, user.Id, [Role.Reviewer], null, default);

        Assert.Empty(given.Problems);
        Assert.Equal([Role.Reviewer], (await store.Users.FindByNameAsync("former"))!.Roles);
    }

    [Fact]
    public async Task Change_OfAnAccountThatSomebodyElseChanged_IsRefused()
    {
        await using var store = await AccountStore.CreateAsync();
        await store.AddAsync("somebody");
        var one = (await store.Users.FindByNameAsync("somebody"))!;
        var other = (await store.Users.FindByNameAsync("somebody"))!;

        var first = await store.Users.UpdateAsync(one);
        var second = await store.Users.UpdateAsync(other);

        Assert.True(first.Succeeded);
        Assert.Equal([AccountProblems.Concurrency], second.Errors.Select(error => error.Code));
    }

    [Fact]
    public async Task SetDisabled_OfTwoAdministratorsByOneAnother_LeavesOne()
    {
        await using var store = await AccountStore.CreateAsync();
        var (one, _) = await store.AddAsync("one", Role.Administrator);
        var (other, _) = await store.AddAsync("other", Role.Administrator);

        // Both were asked before either was disabled.
        var results = await Task.WhenAll(
            store.Administration.SetDisabledAsync(Of("one"), other.Id, true, default),
            store.Administration.SetDisabledAsync(Of("other"), one.Id, true, default));

        Assert.Equal([AccountProblems.LastOfItsRole], results.SelectMany(result => result.Problems));
        Assert.Single(await store.Administration.ListAsync(AccountStore.Administrator, default), account => account.IsDisabled);

        static Authority Of(string name) => Authority.Of(AccountMode.Simple, name, [Role.Administrator], null);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.Auditor)]
    public async Task Assign_WhatTakesTheLastAdministratorOfAKindAway_IsRefused(Role role)
    {
        await using var store = await AccountStore.CreateAsync(mode: AccountMode.Separated);
        var system = Authority.Of(AccountMode.Separated, "system", [Role.SystemAdministrator], null);
        var security = Authority.Of(AccountMode.Separated, "security", [Role.SecurityAdministrator], null);
        await store.Administration.CreateAsync(system, "last", "", [], null, default);
        var last = (await store.Users.FindByNameAsync("last"))!;
        Assert.Empty((await store.Administration.AssignAsync(security, last.Id, [role], null, default)).Problems);

        var taken = await store.Administration.AssignAsync(security, last.Id, [], null, default);
        var disabled = await store.Administration.SetDisabledAsync(system, last.Id, true, default);

        Assert.Equal([AccountProblems.LastOfItsRole], taken.Problems);
        Assert.Equal([AccountProblems.LastOfItsRole], disabled.Problems);
        Assert.Equal([role], (await store.Users.FindByNameAsync("last"))!.Roles);
    }

    [Fact]
    public async Task Assign_OverWhatSomebodyElseAssignedMeanwhile_IsRefused()
    {
        await using var store = await AccountStore.CreateAsync();
        var (user, _) = await store.AddAsync("ghost", Role.Reviewer);
        var seen = (await store.Administration.ListAsync(AccountStore.Administrator, default)).Single(account => account.Id == user.Id);
        await store.Administration.AssignAsync(AccountStore.Administrator, user.Id, [], null, default, seen);

        var refused = await store.Administration.AssignAsync(
            AccountStore.Administrator, user.Id, [Role.Reviewer, Role.Viewer], null, default, seen);

        Assert.Equal([AccountProblems.RightsChanged], refused.Problems);
        Assert.Empty((await store.Users.FindByNameAsync("ghost"))!.Roles);
    }
}
