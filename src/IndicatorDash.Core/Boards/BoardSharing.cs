namespace IndicatorDash.Boards;

/// <summary>Who may see a board (共享范围). The numbers are stored.</summary>
public enum BoardSharing
{
    /// <summary>仅自己: the owner, and those who look after all boards.</summary>
    Private = 0,

    /// <summary>已登录的用户, or of those the ones with some roles (<see cref="Board.Roles"/>).</summary>
    SignedIn = 1,

    /// <summary>所有人: everybody who may read figures.</summary>
    Everybody = 2,
}
