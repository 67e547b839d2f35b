using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Boards;

/// <summary>Does what was asked for on a page of boards.</summary>
internal static class BoardActs
{
    /// <summary>Does it.</summary>
    /// <returns>Why it was not done, in the reader's words; nothing if it was.</returns>
    public static async Task<IReadOnlyList<string>> TryAsync(Func<Task> action)
    {
        try
        {
            await action();
            return [];
        }
        catch (BoardException refused)
        {
            return [.. refused.Problems.Select(BoardText.Of)];
        }
        catch (AccessDeniedException)
        {
            return [AccountStrings.DeniedText];
        }
        catch (Exception failure) when (failure.IsOutage() || failure is IOException)
        {
            return [ShellStrings.FailedText];
        }
    }
}
