using System.Security.Cryptography;

namespace IndicatorDash.Accounts;

/// <summary>A password that is told once, to be changed at the first sign-in.</summary>
internal static class TemporaryPassword
{
    // Without what is mistaken for something else when it is read from paper.
    private const string Characters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GroupLength = 5;

    /// <summary>Groups of five, as many as the policy needs and at least four.</summary>
    public static string Create(int leastLength)
    {
        var groups = Math.Max(4, (leastLength + GroupLength) / GroupLength);
        return string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Characters, GroupLength)));
    }
}
