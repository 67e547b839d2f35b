namespace IndicatorDash.Web.Mailing;

/// <summary>Registers what sends mail.</summary>
public static class MailingServices
{
    public static IServiceCollection AddMailing(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(MailOptions.Section);
        services.AddOptions<MailOptions>().Bind(section);
        services.AddSingleton<SmtpSender>();
        services.AddSingleton<DigestWork>();
        if (!string.IsNullOrEmpty(section[nameof(MailOptions.Host)]))
        {
            services.AddHostedService<DigestService>();
        }

        return services;
    }
}
