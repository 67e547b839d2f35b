using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

/// <summary>
/// What a page's address says: its parameters from the route and the query. A page is also set anew where nothing of
/// that changed, as when the colours do.
/// </summary>
internal static class PageParameters
{
    // Bounded by the number of pages.
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The values now.</summary>
    public static IReadOnlyList<object?> Of(IComponent page) =>
        [.. Properties.GetOrAdd(page.GetType(), FindProperties).Select(property => property.GetValue(page))];

    public static bool AreSame(IReadOnlyList<object?> one, IReadOnlyList<object?> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => AreSame(pair.First, pair.Second));

    // The values of a repeated parameter come in a new array each time.
    private static bool AreSame(object? one, object? other) =>
        one is not string && one is IEnumerable ones && other is IEnumerable others
            ? ones.Cast<object?>().SequenceEqual(others.Cast<object?>())
            : Equals(one, other);

    private static PropertyInfo[] FindProperties(Type page) =>
        [.. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property =>
            property.IsDefined(typeof(ParameterAttribute)) || property.IsDefined(typeof(SupplyParameterFromQueryAttribute)))];
}
