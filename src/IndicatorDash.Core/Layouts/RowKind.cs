namespace IndicatorDash.Layouts;

/// <summary>What a row of a sheet looks like, before it is known what table it belongs to.</summary>
internal enum RowKind
{
    /// <summary>Nothing to see.</summary>
    Blank,

    /// <summary>A title, a 单位 line, a note, the name of a group.</summary>
    Line,

    /// <summary>Texts that head columns.</summary>
    Header,

    /// <summary>甲 乙 1 2 3, which number the columns.</summary>
    Numbering,

    /// <summary>Figures.</summary>
    Data,
}
