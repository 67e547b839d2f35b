using MudBlazor;

namespace IndicatorDash.Web.Shell;

/// <summary>MudBlazor in the product's colours and type; the same values as in <c>colours.css</c>.</summary>
public static class SiteTheme
{
    private static readonly string[] Fonts =
    [
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "system-ui", "sans-serif",
    ];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#b3261e",
            PrimaryContrastText = "#ffffff",
            Secondary = "#2f6f9f",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#7a5195",
            Info = "#2f6f9f",
            Success = "#1a7f37",
            Warning = "#8a5a00",
            Error = "#b3261e",
            Dark = "#1b1f24",
            Background = "#f3f4f6",
            BackgroundGray = "#f6f8fa",
            Surface = "#ffffff",
            TextPrimary = "#1b1f24",
            TextSecondary = "#57606a",
            TextDisabled = "#606a75",
            ActionDefault = "#57606a",
            ActionDisabled = "#606a75",
            LinesDefault = "#d8dee4",
            LinesInputs = "#8c959f",
            TableLines = "#d8dee4",
            Divider = "#d8dee4",
            AppbarBackground = "#ffffff",
            AppbarText = "#1b1f24",
            DrawerBackground = "#ffffff",
            DrawerText = "#1b1f24",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#ff7b72",
            PrimaryContrastText = "#0d1117",
            Secondary = "#79b8ff",
            SecondaryContrastText = "#0d1117",
            Tertiary = "#c297e8",
            Info = "#79b8ff",
            Success = "#3fb950",
            Warning = "#d29922",
            Error = "#ff7b72",
            Dark = "#30363d",
            Background = "#0d1117",
            BackgroundGray = "#1c2128",
            Surface = "#161b22",
            TextPrimary = "#e6edf3",
            TextSecondary = "#9da7b3",
            TextDisabled = "#8b949e",
            ActionDefault = "#9da7b3",
            ActionDisabled = "#8b949e",
            LinesDefault = "#30363d",
            LinesInputs = "#6e7681",
            TableLines = "#30363d",
            Divider = "#30363d",
            AppbarBackground = "#161b22",
            AppbarText = "#e6edf3",
            DrawerBackground = "#161b22",
            DrawerText = "#e6edf3",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".875rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Button = new ButtonTypography { TextTransform = "none" },
        },
    };
}
