using System.Threading.RateLimiting;

namespace IndicatorDash.Web.Walls;

/// <summary>
/// Keeps secrets from being guessed: after so many wrong ones from an address, none from there is looked at for a while. Walls
/// whose secret is right ask as often as they need to.
/// </summary>
public sealed class WallGuesses : IDisposable
{
    /// <summary>How many wrong secrets may come from one address in a minute.</summary>
    public const int MostInAMinute = 20;

    private readonly PartitionedRateLimiter<string> _wrong = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(
            address,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MostInAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Whether a secret from an address is looked at.</summary>
    public bool MayTry(string address)
    {
        using var lease = _wrong.AttemptAcquire(address, permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>A wrong one came from there.</summary>
    public void AddWrong(string address) => _wrong.AttemptAcquire(address).Dispose();

    public void Dispose() => _wrong.Dispose();
}
