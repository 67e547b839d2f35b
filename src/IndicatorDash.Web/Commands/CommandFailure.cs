using IndicatorDash.Backups;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Commands;

/// <summary>Something that keeps a command from being done, in words for whoever gave it.</summary>
internal sealed class CommandFailure(string message) : Exception(message)
{
    /// <summary>The words for a failure; <see langword="null"/> for a fault of ours.</summary>
    public static string? TextOf(Exception failure) => failure switch
    {
        CommandFailure => failure.Message,
        BackupException backup => CommandText.InBoth($"Backup{backup.Problem}", backup.Detail),
        TokenException { Problem: TokenProblem.WrongRole } => null,
        TokenException token => CommandText.InBoth($"Token{token.Problem}"),
        IOException or UnauthorizedAccessException => CommandText.InBoth(nameof(CommandStrings.FileUnusable), failure.Message),
        _ when failure.IsOutage() => CommandText.InBoth(nameof(CommandStrings.StoreUnreachable), failure.GetBaseException().Message),
        _ => null,
    };
}
