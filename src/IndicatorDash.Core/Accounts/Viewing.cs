namespace IndicatorDash.Accounts;

/// <summary>Who may read figures.</summary>
public enum Viewing
{
    /// <summary>Everybody who reaches the host.</summary>
    Open = 0,

    /// <summary>Those who have signed in and may (<see cref="Capability.ViewFigures"/>).</summary>
    SignedIn = 1,
}
