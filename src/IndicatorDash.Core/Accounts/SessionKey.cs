namespace IndicatorDash.Accounts;

/// <summary>What a session carries of its account.</summary>
/// <param name="UserId">The account.</param>
/// <param name="SecurityStamp">Its stamp when the session began; the session ends when the account has another.</param>
/// <param name="StartedAtUtc">When the person signed in.</param>
/// <param name="Id">Which of the account's sessions it is: one of several browsers. At most <see cref="EndedSession.IdLength"/> characters.</param>
public sealed record SessionKey(int UserId, string SecurityStamp, DateTimeOffset StartedAtUtc, string Id);
