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
    /// <param name="action">What is done.</param>
    /// <param name="tell">Says what is wrong with a board; as in an editor, where nothing else is given.</param>
    /// <returns>Why it was not done, in the reader's words; nothing if it was.</returns>
    public static async Task<IReadOnlyList<string>> TryAsync(
        Func<Task> action, Func<IReadOnlyList<BoardProblem>, IReadOnlyList<string>>? tell = null)
    {
        try
        {
            await action();
            return [];
        }
        catch (BoardException refused)
        {
            return tell is null ? [.. refused.Problems.Select(BoardText.Of)] : tell(refused.Problems);
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
