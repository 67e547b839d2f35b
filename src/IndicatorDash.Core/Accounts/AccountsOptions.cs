using System.ComponentModel.DataAnnotations;

namespace IndicatorDash.Accounts;

/// <summary>Who may sign in and read, and for how long: the section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <value>The default is <see cref="AccountMode.Simple"/>.</value>
    public AccountMode Mode { get; set; } = AccountMode.Simple;

    /// <value>The default is <see cref="Viewing.Open"/>.</value>
    public Viewing Viewing { get; set; } = Viewing.Open;

    /// <summary>After how many minutes without a key or a click a session ends.</summary>
    /// <value>The default is 30.</value>
    [Range(1, 1440)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>After how many minutes a session ends, whatever is done in it.</summary>
    /// <value>The default is 720.</value>
    [Range(1, 10080)]
    public int SessionMinutes { get; set; } = 720;

    /// <summary>The least number of characters of a password.</summary>
    /// <value>The default is 12.</value>
    [Range(8, 64)]
    public int PasswordLength { get; set; } = 12;

    /// <summary>After how many wrong passwords or codes in a row an account is locked.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 100)]
    public int LockoutAttempts { get; set; } = 5;

    /// <summary>For how many minutes it is locked.</summary>
    /// <value>The default is 15.</value>
    [Range(1, 1440)]
    public int LockoutMinutes { get; set; } = 15;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Session => TimeSpan.FromMinutes(SessionMinutes);

    /// <summary>Whether figures are read without signing in.</summary>
    public bool IsViewingOpen => Viewing == Viewing.Open;
}
