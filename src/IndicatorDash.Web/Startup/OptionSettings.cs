using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace IndicatorDash.Web.Startup;

/// <summary>Checks words and numbers of settings before they are bound: a binder's failure names a type, not what may be written.</summary>
internal static class OptionSettings
{
    /// <summary>Checks a section for its options: the names of enumerations, and whole numbers with a range.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void Check<TOptions>(IConfigurationSection section)
    {
        foreach (var property in typeof(TOptions).GetProperties().Where(property => property.CanWrite))
        {
            if (section[property.Name] is not { } written)
            {
                continue;
            }

            var setting = $"{section.Path}:{property.Name}";
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
