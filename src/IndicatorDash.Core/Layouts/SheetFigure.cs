using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>
/// A figure as its sheet says it: its cell, and every text that says what it is of. No name has been looked up yet.
/// </summary>
public sealed record SheetFigure
{
    public required string Sheet { get; init; }

    /// <summary>Where the value stands.</summary>
    public required CellAddress Address { get; init; }

    /// <summary>What stands there; <see langword="null"/> where the cell is blank.</summary>
    public required Cell? Content { get; init; }

    /// <summary>
    /// The merged cells that it stands in, where other figures would stand in some of them: of which it is, is a question.
    /// </summary>
    public CellRange? Spread { get; init; }

    /// <summary>Where it stands, and what it says there.</summary>
    public FigurePlace Place => new(Sheet, Address, Content?.Text ?? "");

    /// <summary>What its row is.</summary>
    public RowRole Role { get; init; }

    /// <summary>The region's name; <see langword="null"/> where the sheet names none and nobody said it.</summary>
    public SheetText? Region { get; init; }

    /// <summary>Which of several regions of that name is meant, where the column of the name tells it.</summary>
    public int? RegionMeant { get; init; }

    /// <summary>The region that the table or the group of rows lies in, such as a 市 column filled in its first row only.</summary>
    public SheetText? Within { get; init; }

    /// <summary>The indicator's name or code, without its unit.</summary>
    public SheetText? Indicator { get; init; }

    /// <summary>The item that this one is a part of (其中); <see langword="null"/> where it is a whole.</summary>
    public SheetText? PartOf { get; init; }

    /// <summary>The text that gives the period.</summary>
    public SheetText? PeriodText { get; init; }

    /// <summary>The period, where the text could be read as one.</summary>
    public Period? Period { get; init; }

    /// <summary>The unit of the column, the row or the whole table, with its multiplier: 万人.</summary>
    public SheetText? Unit { get; init; }

    public ObservationKind Kind { get; init; }

    /// <summary>What a mark such as — means here; <see langword="null"/> where the cell says a number, or what it says is not known yet.</summary>
    public ObservationStatus? MarkStatus { get; init; }

    /// <summary>
    /// What the mark in the cell means, a blank cell included: <see cref="MarkMeaning.Zero"/> is a value, written as the mark;
    /// <see cref="MarkMeaning.Unknown"/> is a question. <see langword="null"/> where there is no mark.
    /// </summary>
    public MarkMeaning? Mark { get; init; }

    /// <summary>The document that the row names; the uploaded file itself otherwise.</summary>
    public SheetText? Source { get; init; }

    public SheetText? Note { get; init; }

    /// <summary>A blank cell that should say what it is of, for which the text above was taken.</summary>
    public CellAddress? FilledDown { get; init; }
}
