namespace IndicatorDash.Web.Shell;

/// <summary>How far a page is with its figures. Whether there are any is for the page to say.</summary>
public enum PageState
{
    /// <summary>They are on their way.</summary>
    Loading = 0,

    /// <summary>They are there.</summary>
    Ready = 1,

    /// <summary>They could not be read; trying again may help.</summary>
    Failed = 2,

    /// <summary>The address names something that is not there.</summary>
    NotFound = 3,
}
