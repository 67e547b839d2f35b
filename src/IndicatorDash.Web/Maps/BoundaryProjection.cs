using IndicatorDash.Maps;

namespace IndicatorDash.Web.Maps;

/// <summary>
/// Albers' conic equal-area projection, so that no region looks larger than it is. In units of the earth's radius, the y axis
/// pointing south as on a screen.
/// </summary>
internal sealed class BoundaryProjection
{
    private const double Degree = Math.PI / 180;
    private readonly double _n;
    private readonly double _c;
    private readonly double _origin;
    private readonly double _meridian;

    /// <summary>A projection that is true along two parallels.</summary>
    /// <param name="south">The southern parallel, in degrees.</param>
    /// <param name="north">The northern parallel, in degrees.</param>
    /// <param name="meridian">The meridian that stands upright, in degrees.</param>
    public BoundaryProjection(double south, double north, double meridian)
    {
        _n = (Math.Sin(south * Degree) + Math.Sin(north * Degree)) / 2;
        _c = Math.Pow(Math.Cos(south * Degree), 2) + (2 * _n * Math.Sin(south * Degree));
        _origin = Radius((south + north) / 2);
        _meridian = meridian;
    }

    /// <summary>Where a place is.</summary>
    public (double X, double Y) Of(MapPoint place)
    {
        var angle = _n * (place.Longitude - _meridian) * Degree;
        var radius = Radius(place.Latitude);
        return (radius * Math.Sin(angle), (radius * Math.Cos(angle)) - _origin);
    }

    private double Radius(double latitude) => Math.Sqrt(_c - (2 * _n * Math.Sin(latitude * Degree))) / _n;
}
