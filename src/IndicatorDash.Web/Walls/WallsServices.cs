namespace IndicatorDash.Web.Walls;

/// <summary>Registers what opens links of walls.</summary>
public static class WallsServices
{
    public static IServiceCollection AddWalls(this IServiceCollection services) => services.AddSingleton<WallGuesses>();
}
