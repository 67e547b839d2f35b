using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IndicatorDash.Tokens;

/// <summary>A secret, such as a token's: 256 random bits behind a mark by which scanners, and people, know what leaked.</summary>
public static class TokenSecret
{
    /// <summary>What every secret of a token begins with. All marks are as long.</summary>
    public const string Mark = "idt_";

    /// <summary>The length of what a person recognizes a secret by: <see cref="AccessToken.Prefix"/>.</summary>
    public const int PrefixLength = 12;

    private const int RandomBytes = 32;

    private static readonly int Length = Mark.Length + Base64Url.GetEncodedLength(RandomBytes);

    /// <summary>A new secret, such as <c>idt_…</c> with 43 characters that need no escaping in an address.</summary>
    public static string Create(string mark = Mark) => mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>Whether a text can be a secret at all.</summary>
    public static bool LooksLikeOne(string text, string mark = Mark) =>
        text.Length == Length && text.StartsWith(mark, StringComparison.Ordinal);

    /// <summary>
    /// What is stored of a secret. Plain SHA-256 is enough: 256 random bits cannot be guessed. Found by this hash, a
    /// secret also takes as long to refuse however much of it is right.
    /// </summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
