using IndicatorDash.Imports;

namespace IndicatorDash.Web.Api;

/// <summary>What is said when an import is handed to the reviewers.</summary>
/// <param name="Reasons">Why warnings are all right, by their code.</param>
public sealed record SubmitRequest(IReadOnlyDictionary<ImportIssueCode, string>? Reasons);

/// <summary>What is said when an import is approved.</summary>
/// <param name="Revision">The revision that was looked at; the one there is now where nothing is said.</param>
/// <param name="Comment">What is to be said of it.</param>
/// <param name="Alone">Whether it is published without a second person, where the role may do so; it is marked so.</param>
public sealed record ApproveRequest(int? Revision, string? Comment, bool Alone);

/// <summary>What is said when a published import is taken back.</summary>
/// <param name="Reason">Why.</param>
public sealed record UndoRequest(string? Reason);
