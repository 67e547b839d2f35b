namespace IndicatorDash.Web.Boards;

/// <summary>Registers what shows boards.</summary>
public static class BoardsServices
{
    public static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddSingleton<BoardReader>()
        .AddSingleton<WallReader>();
}
