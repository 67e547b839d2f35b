using IndicatorDash.Auditing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Auditing;

/// <summary>Verifies the chain of the audit log when asked to, and says what it found.</summary>
public sealed partial class ChainCheck : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private string _anchor = "";
    private bool _isBusy;
    private string? _problem;
    private AuditVerdict? _verdict;

    [Inject]
    public required AuditVerifier Verifier { get; init; }

    [Inject]
    public required AuditLog Log { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task VerifyAsync()
    {
        (_problem, _verdict) = (null, null);
        var written = _anchor.Trim();
        var anchor = AuditAnchor.Read(written);
        if (anchor is null && written.Length > 0)
        {
            _problem = AuditStrings.AnchorWrong;
            return;
        }

        _isBusy = true;
        try
        {
            // Away from the page's own thread: SQLite never yields, and a long log takes its time.
            var verdict = await Task.Run(() => Verifier.VerifyAsync(anchor, _gone.Token), _gone.Token);
            var who = await Authorities.GetAsync(_gone.Token);
            await Log.AppendAsync(new(AuditActions.AuditVerified, who.UserName, "", AuditText.Record(verdict), who.Address), _gone.Token);
            _verdict = verdict;
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            _problem = AuditStrings.VerifyFailed;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }

        _isBusy = false;
    }
}
