using IndicatorDash.Figures;
using IndicatorDash.Indicators;

namespace IndicatorDash.Web.Figures;

/// <summary>The address of what stands behind a figure of an indicator; cascaded to the numbers of a page.</summary>
public delegate string FigureLink(Figure figure, Indicator indicator);
