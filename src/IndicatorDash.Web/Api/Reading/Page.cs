namespace IndicatorDash.Web.Api.Reading;

/// <summary>A part of a list.</summary>
/// <param name="Version">The data version that it is of; say it as <c>asOf</c> or <c>updatedAfter</c> to go on from it.</param>
/// <param name="Next">The address of what follows, of the same version; none at the end.</param>
/// <param name="Items">The entries.</param>
public sealed record Page<T>(int Version, string? Next, IReadOnlyList<T> Items);
