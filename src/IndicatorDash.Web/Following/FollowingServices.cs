namespace IndicatorDash.Web.Following;

/// <summary>Registers what readers follow indicators and regions with.</summary>
public static class FollowingServices
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddScoped<OwnFollowing>();
}
