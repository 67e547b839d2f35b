namespace IndicatorDash.Accounts;

/// <summary>How the administration is divided.</summary>
public enum AccountMode
{
    /// <summary>One administrator does it all.</summary>
    Simple = 0,

    /// <summary>三员分立: three administrators who exclude each other, and none of whom touches data (等保 level 3).</summary>
    Separated = 1,
}
