using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Accounts;

/// <summary>Checks the settings of accounts before they are bound: a binder's failure names a type, not what may be written.</summary>
internal static class AccountSettings
{
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void Check(IConfigurationSection section)
    {
        foreach (var property in typeof(AccountsOptions).GetProperties().Where(property => property.CanWrite))
        {
            if (section[property.Name] is not { } written)
            {
                continue;
            }

            var setting = $"{AccountsOptions.Section}:{property.Name}";
            if (property.PropertyType.IsEnum && !IsNameOf(property.PropertyType, written))
            {
                throw StartupFailure.WrongValue(setting, written, Enum.GetNames(property.PropertyType));
            }

            if (property.GetCustomAttribute<RangeAttribute>() is { } range
                && (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !range.IsValid(number)))
            {
                throw StartupFailure.WrongValue(setting, written, [$"{range.Minimum}–{range.Maximum}"]);
            }
        }
    }

    private static bool IsNameOf(Type type, string written) =>
        Enum.GetNames(type).Contains(written, StringComparer.OrdinalIgnoreCase);
}
