namespace IndicatorDash.Numbers;

/// <summary>What the wording of a figure says of its exactness (限定). Always shown with the number.</summary>
public enum ValueQualifier
{
    Exact = 0,

    /// <summary>约, 左右, 近.</summary>
    About = 1,

    /// <summary>余, 多, 以上, 超过, 突破.</summary>
    AtLeast = 2,

    /// <summary>以内, 不足.</summary>
    AtMost = 3,

    /// <summary>全部: a report that names no number but says that it is all of them.</summary>
    All = 4,
}
