using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Api;

/// <summary>Reads the form of an upload.</summary>
internal static class UploadForm
{
    /// <exception cref="ApiRefusal">There is no file, region or encoding such as it says.</exception>
    public static async Task<FileUpload> ReadAsync(
        IFormFile? file, string? region, string? title, string? encoding, Authority who, RegionDirectory regions, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
        {
            throw new ApiRefusal(ApiFault.NoFile, StatusCodes.Status400BadRequest);
        }

        var (regionId, read) = (RegionOf(region, who, regions), EncodingOf(encoding));
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return new FileUpload
        {
            FileName = file.FileName,
            Content = content.ToArray(),
            RegionId = regionId,
            Title = title,
            Encoding = read,
        };
    }

    private static int RegionOf(string? code, Authority who, RegionDirectory regions)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return who.RegionId ?? Region.NationId;
        }

        return int.TryParse(code.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && regions.Find(id) is { } region
            ? region.Id
            : throw new ApiRefusal(ApiFault.UnknownRegion, StatusCodes.Status400BadRequest);
    }

    private static TextEncoding? EncodingOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var plain = name.Trim().Replace("-", "", StringComparison.Ordinal);
        return Enum.GetNames<TextEncoding>().Contains(plain, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<TextEncoding>(plain, ignoreCase: true)
            : throw new ApiRefusal(ApiFault.WrongEncoding, StatusCodes.Status400BadRequest);
    }
}
