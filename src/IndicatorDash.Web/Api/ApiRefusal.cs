namespace IndicatorDash.Web.Api;

/// <summary>An endpoint says that something is wrong with a request.</summary>
internal sealed class ApiRefusal(ApiFault fault, int status) : Exception(fault.ToString())
{
    public ApiFault Fault { get; } = fault;

    public int Status { get; } = status;

    /// <summary>The parameter of the address that is wrong.</summary>
    public string? Parameter { get; init; }

    /// <summary>What the text of the fault is filled with.</summary>
    public IReadOnlyList<object?> Details { get; init; } = [];
}
