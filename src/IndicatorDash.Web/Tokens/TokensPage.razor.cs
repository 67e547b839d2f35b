using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IndicatorDash.Web.Tokens;

/// <summary>Tokens of machines: which there are, what they may do, and how they are issued and revoked.</summary>
public sealed partial class TokensPage
{
    private TokenForm? _form;
    private IssuedToken? _issued;
    private string? _problem;

    [Inject]
    public required TokenIssuer Issuer { get; init; }

    [Inject]
    public required TokenQueries Queries { get; init; }

    [Inject]
    public required MakerQueries Makers { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    protected override async Task<TokensModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var tokens = await Queries.ListAsync(cancellationToken);
        return new TokensModel(
            tokens,
            await Makers.FindAsync(tokens.Select(token => token.CreatedBy), cancellationToken),
            (await Catalogues.GetAsync(cancellationToken)).Regions);
    }

    private TokenState At(AccessToken token) => token.StateAt(Time.GetUtcNow().UtcDateTime, token.StandingIn(Model!.Makers));

    private string ChipOf(AccessToken token) => At(token) switch
    {
        TokenState.Valid => "ok",
        TokenState.Expired => "warn",
        _ => "bad",
    };

    private string StateOf(AccessToken token) => At(token) switch
    {
        TokenState.Valid => TokensStrings.Valid,
        TokenState.Expired => TokensStrings.Expired,
        TokenState.MakerGone => token.StandingIn(Model!.Makers) == MakerStanding.IsDisabled
            ? TokensStrings.MakerDisabled
            : TokensStrings.MakerMayNot,
        _ => TokensStrings.Revoked,
    };

    private string Day(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, Time.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Open() => (_form, _issued, _problem) = (new TokenForm(), null, null);

    private void Close() => (_form, _problem) = (null, null);

    private Task IssueAsync() => ActAsync(async authority =>
    {
        _issued = await Issuer.IssueAsync(authority, _form!.Read(Model!.Regions), CancellationToken.None);
        _form = null;
    });

    private async Task RevokeAsync(AccessToken token)
    {
        if (await Dialogs.ShowMessageBoxAsync(
            TokensStrings.Revoke, TokensStrings.RevokeAsk.Fill(token.Name), TokensStrings.Revoke, cancelText: TokensStrings.Cancel) == true)
        {
            await ActAsync(authority => Issuer.RevokeAsync(authority, token.Id, CancellationToken.None));
        }
    }

    private async Task ActAsync(Func<Authority, Task> action)
    {
        (_issued, _problem) = (null, null);
        try
        {
            await action(await Authorities.GetAsync(CancellationToken.None));
            await ReloadAsync();
        }
        catch (AccessDeniedException)
        {
            _problem = AccountStrings.DeniedText;
        }
        catch (TokenException refused)
        {
            _problem = TokensStrings.ResourceManager.GetString($"Problem{refused.Problem}", CultureInfo.CurrentUICulture);
        }
    }
}
