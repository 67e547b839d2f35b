namespace IndicatorDash.Accounts;

/// <summary>An account as the first run asks for it.</summary>
/// <param name="UserName">What the person signs in with.</param>
/// <param name="DisplayName">What others read; may be empty.</param>
/// <param name="Password">As the person chose it.</param>
public sealed record FirstAccount(string UserName, string DisplayName, string Password);
