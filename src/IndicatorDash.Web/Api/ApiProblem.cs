using System.Text.Json.Serialization;
using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Api;

/// <summary>Why a request was not done (RFC 9457). Nothing was changed.</summary>
/// <param name="Title">What is wrong and what to do, for people.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">What is wrong, for programs; never changes.</param>
/// <param name="Errors">All that is wrong, where there may be several things.</param>
/// <param name="Batches">The imports that stand in the way.</param>
/// <param name="Parameter">The parameter of the address that is wrong.</param>
public sealed record ApiProblem(
    string Title,
    int Status,
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ApiError>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Batches = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter = null)
{
    public const string ContentType = "application/problem+json";

    /// <summary>Every code there is.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Enum.GetNames<ApiFault>()
            .Concat(Enum.GetNames<ImportRefusal>().Where(name => name is not nameof(ImportRefusal.Unreadable)))
            .Concat(Enum.GetNames<SpreadsheetProblem>())
            .Select(ApiJson.Word)
            .Distinct(),
    ];
}

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Title">The same, for people.</param>
public sealed record ApiError(string Code, string Title);

/// <summary>What may be wrong with any request.</summary>
internal enum ApiFault
{
    /// <summary>A part of the request is missing or cannot be read.</summary>
    BadRequest,

    /// <summary>There is no token, or it is unknown, expired or revoked.</summary>
    Unauthorized,

    /// <summary>The token's role may not do it.</summary>
    Denied,

    /// <summary>The token's region is another.</summary>
    OutOfRegion,

    /// <summary>There is no such address.</summary>
    NoSuchAddress,

    /// <summary>The address takes another method.</summary>
    WrongMethod,

    /// <summary>The body is of another kind.</summary>
    WrongContentType,

    /// <summary>There is no file, or it is empty.</summary>
    NoFile,

    /// <summary>There is no such region.</summary>
    UnknownRegion,

    /// <summary>There is no such way to read text files.</summary>
    WrongEncoding,

    /// <summary>The body is larger than any file may be.</summary>
    BodyTooLarge,

    /// <summary>An indicator cannot be defined so.</summary>
    BadIndicator,

    /// <summary>The address takes no such parameter.</summary>
    UnknownParameter,

    /// <summary>A parameter of the address has a value that cannot be used.</summary>
    BadParameter,

    /// <summary>There is nothing of that code.</summary>
    NoSuchEntry,

    /// <summary>None of the formats that are asked for is there.</summary>
    NotAcceptable,

    /// <summary>More requests came than may in a minute.</summary>
    TooManyRequests,

    /// <summary>The database does not answer.</summary>
    Unavailable,

    /// <summary>A fault of ours.</summary>
    Failed,
}
