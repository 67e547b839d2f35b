using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>The first accounts, by the link that the console printed.</summary>
public sealed partial class SetupPage
{
    private const string PasswordsDiffer = "PasswordsDiffer";

    private bool _isAlive;
    private bool _isDone;
    private IReadOnlyList<(int Account, string Problem)> _problems = [];

    [Inject]
    public required FirstRun FirstRun { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Options { get; init; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm]
    public List<AccountInput> Accounts { get; set; } = null!;

    private IReadOnlyList<Role> Roles => RoleRules.FirstRolesOf(Options.Value.Mode);

    protected override async Task OnInitializedAsync()
    {
        // What was sent may be anything.
        Accounts ??= [];
        Accounts = [.. Roles.Select((_, i) => Accounts.ElementAtOrDefault(i) ?? new())];
        _isAlive = await FirstRun.IsAliveAsync(Token, HttpContext.RequestAborted);
        if (!_isAlive)
        {
            // Not 404, whose own page would take the place of this one.
            HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task CompleteAsync()
    {
        _problems = [.. Accounts.Index().Where(account => account.Item.Password != account.Item.Repeat)
            .Select(account => (account.Index, PasswordsDiffer))];
        if (_problems.Count == 0)
        {
            _problems = await FirstRun.CompleteAsync(
                Token,
                [.. Accounts.Select(account => new FirstAccount(account.UserName ?? "", account.DisplayName ?? "", account.Password ?? ""))],
                HttpContext.Connection.RemoteIpAddress?.ToString(),
                CancellationToken.None);
            _isDone = _problems.Count == 0;
            _isAlive = !_problems.Contains((-1, AccountProblems.SetupLinkDead));
        }
    }

    private IReadOnlyList<string> ProblemsOf(int account, bool isName) => AccountTexts.Of(
        _problems.Where(problem => problem.Account == account && IsOfName(problem.Problem) == isName).Select(problem => problem.Problem),
        Options.Value);

    private static bool IsOfName(string problem) => problem is UserNameRules.Invalid or UserNameRules.Duplicate;

    /// <summary>One account as it is sent.</summary>
    public sealed class AccountInput
    {
        public string? UserName { get; set; }

        public string? DisplayName { get; set; }

        public string? Password { get; set; }

        public string? Repeat { get; set; }
    }
}
