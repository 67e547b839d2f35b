namespace IndicatorDash.Web.Startup;

/// <summary>A wrong setting, told by its name in both languages.</summary>
public sealed class SettingsException(string message) : Exception(message);
