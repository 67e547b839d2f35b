namespace IndicatorDash.Web.Accounts;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    /// <summary>Nobody touched a page for as long as one may.</summary>
    Idle = 0,

    /// <summary>It lasted as long as one may, or the account's rights changed.</summary>
    Over = 1,
}
