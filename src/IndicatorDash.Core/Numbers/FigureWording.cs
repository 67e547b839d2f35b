namespace IndicatorDash.Numbers;

/// <summary>
/// How a figure is worded, finer than <see cref="ValueQualifier"/>. Of two wordings with the same qualifier, the one
/// listed first claims less.
/// </summary>
internal enum FigureWording
{
    Plain = 0,

    /// <summary>约, 左右: either way.</summary>
    About = 1,

    /// <summary>近: about, but never more.</summary>
    Nearly = 2,

    /// <summary>以上, 超过, 突破: at least, without an end.</summary>
    OrMore = 3,

    /// <summary>余, 多: at least, and less than one more of the last digit.</summary>
    AndSome = 4,

    /// <summary>不足, 以内.</summary>
    AtMost = 5,
}
