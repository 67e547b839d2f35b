using OtpNet;

namespace IndicatorDash.Testing;

/// <summary>An authenticator as phones have it (RFC 6238, six digits).</summary>
internal static class Authenticator
{
    /// <summary>The code that is shown now.</summary>
    /// <param name="key">As the page writes it, in groups.</param>
    public static string CodeOf(string key) => new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp();
}
