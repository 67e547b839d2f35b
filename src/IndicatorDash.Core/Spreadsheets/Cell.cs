using System.Runtime.InteropServices;

namespace IndicatorDash.Spreadsheets;

/// <summary>A cell that has content. Cells without content are not kept, nor are those with nothing but white space.</summary>
/// <remarks>There may be millions of them, so the fields are laid out without gaps.</remarks>
/// <param name="Column">Counts from 1: A is 1.</param>
/// <param name="Kind">What kind of content it has.</param>
/// <param name="Text">
/// The content as text: of text as it stands, raised digits as the characters <c>¹²³</c>; of a number in invariant plain
/// notation, to the 15 digits that a workbook holds; of a date <c>yyyy-MM-dd</c>, with the time if there is one; of an error
/// its code. A time of day alone is <c>HH:mm:ss</c>. Never empty, but for <see cref="CellKind.Uncalculated"/>.
/// </param>
/// <param name="Number">The number of a <see cref="CellKind.Number"/> cell, as stored: 0.758 in a percent cell.</param>
/// <param name="Traits">What else is known of it.</param>
/// <param name="Indent">How far its text is set in, in steps of its alignment; leading spaces stay in the text.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cell(
    int Column, CellKind Kind, string Text, decimal? Number = null, CellTraits Traits = CellTraits.None, byte Indent = 0);
