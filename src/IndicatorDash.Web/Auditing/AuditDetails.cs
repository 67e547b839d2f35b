using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Catalogues;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Auditing;

/// <summary>
/// The details of a record in the reader's language. They are kept as short words and JSON, and hashed, so that they never change;
/// what is not understood, of another version of the product or from somebody's hand, is shown as it is kept.
/// </summary>
internal static partial class AuditDetails
{
    private const string Arrow = " → ";

    /// <summary>What is shown of the details, a line each; empty where there are none.</summary>
    /// <param name="record">Whose.</param>
    /// <param name="time">Where the server is.</param>
    /// <param name="catalogue">Names what is recorded by its code.</param>
    public static string Of(AuditRecord record, TimeProvider time, Catalogue catalogue)
    {
        if (record.Details is not { Length: > 0 } details)
        {
            return "";
        }

        var lines = details.StartsWith('{') ? Properties(details, time) : details.Split('\n').Select(line => Line(record.Action, line, catalogue) ?? line);
        return string.Join('\n', lines);
    }

    private static string? Line(string action, string line, Catalogue catalogue) => action switch
    {
        AuditActions.SignedIn or AuditActions.SignInFailed or AuditActions.SecondFactorChanged => AuditText.Find("Detail", line),
        AuditActions.LockedOut => Fill(Minutes(), line, AuditStrings.DetailMinutes),
        AuditActions.AccountCreated or AuditActions.RolesChanged => Change(line, Roles),
        AuditActions.DisplayNameChanged => Change(line, name => name.Length > 0 ? name : CatalogueStrings.Nothing),
        AuditActions.Uploaded => Fill(FileAndHash(), line, AuditStrings.DetailFile),
        AuditActions.Submitted => Fill(PlanHash(), line, AuditStrings.DetailPlan),
        AuditActions.Approved when line == "alone" => AuditStrings.DetailAlone,
        AuditActions.Published => Fill(VersionAndPlan(), line, AuditStrings.DetailPublished),
        AuditActions.Undone => Fill(UndoneBy(), line, AuditStrings.DetailUndone),
        AuditActions.IndicatorChanged or AuditActions.RegionChanged or AuditActions.SourceChanged =>
            Fill(AddedAlias(), line, AuditStrings.DetailAlias) ?? FieldOf(line, catalogue),
        AuditActions.EditsKept => Kept(line, catalogue),
        AuditActions.BoardSaved =>
            Fill(Versions(), line, AuditStrings.DetailBoardVersions) ?? Fill(RestoredVersion(), line, AuditStrings.DetailBoardRestored),
        AuditActions.BoardShared => Change(line, Audience),
        AuditActions.AuditVerified => Fill(IntactAnchor(), line, AuditStrings.DetailIntact) ?? Fault(line),
        _ => null,
    };

    private static IEnumerable<string> Properties(string json, TimeProvider time)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return
            [
                .. from property in document.RootElement.EnumerateObject()
                   where property.Value.ValueKind != JsonValueKind.Null
                   select AuditStrings.DetailProperty.Fill(
                       AuditText.Find("Property", property.Name) ?? property.Name, Value(property.Name, property.Value, time)),
            ];
        }
        catch (JsonException)
        {
            // Cut where it was too long.
            return [json];
        }
    }

    private static string Value(string name, JsonElement value, TimeProvider time) => (name, value.ValueKind) switch
    {
        (_, JsonValueKind.Array) => FigureText.Current.List(value.EnumerateArray().Select(one => Value(name, one, time))),
        ("Region", JsonValueKind.Number) => Region.CodeOf(value.GetInt32()),
        ("Expires", JsonValueKind.String) when value.TryGetDateTime(out var moment) => AuditText.Moment(moment, time),
        ("action", JsonValueKind.String) => AuditText.Action(value.GetString()!),
        ("Role", JsonValueKind.String) => RoleOf(value.GetString()!) ?? value.GetString()!,
        (_, JsonValueKind.String) => value.GetString()!,
        _ => value.GetRawText(),
    };

    // Administrator → Reporter, Reviewer @370000
    private static string? Roles(string text)
    {
        var match = RolesAndRegion().Match(text);
        var roles = match.Groups["roles"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(RoleOf).ToList();
        if (!match.Success || roles.Contains(null))
        {
            return null;
        }

        var names = roles.Count == 0 ? AuditStrings.DetailNoRole : FigureText.Current.List(roles!);
        var scoped = match.Groups["region"] is { Success: true } region ? AuditStrings.DetailScope.Fill(names, region.Value) : names;
        return match.Groups["first"].Success ? AuditStrings.DetailFirstRun.Fill(scoped) : scoped;
    }

    private static string? RoleOf(string name) => Enum.TryParse<Role>(name, out var role) ? AccountTexts.Of(role) : null;

    // Private → SignedIn, or Reporter;Reviewer → Auditor
    private static string? Audience(string text)
    {
        if (Enum.TryParse<BoardSharing>(text, out var sharing))
        {
            return BoardText.NameOf(sharing);
        }

        var roles = text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(RoleOf).ToList();
        return roles.Contains(null) ? null : roles.Count == 0 ? AuditStrings.DetailEveryRole : FigureText.Current.List(roles!);
    }

    private static string? Change(string line, Func<string, string?> word)
    {
        var sides = line.Split(Arrow, 2).Select(word).ToList();
        return sides.Contains(null) ? null : sides.Count == 1 ? sides[0] : AuditStrings.DetailChange.Fill(sides[0]!, sides[1]!);
    }

    private static string? FieldOf(string line, Catalogue catalogue) => ChangedField().Match(line) is { Success: true } match
        ? CatalogueTexts.ChangeOf(
            new FieldChange(match.Groups["field"].Value, match.Groups["before"].Value, match.Groups["after"].Value), catalogue)
        : null;

    private static string? Kept(string line, Catalogue catalogue)
    {
        if (KeptField().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var field = match.Groups["field"].Value;
        return AuditStrings.DetailKept.Fill(
            match.Groups["entry"].Value,
            CatalogueTexts.LabelOf(field),
            CatalogueTexts.ValueOf(field, match.Groups["set"].Value, catalogue),
            CatalogueTexts.ValueOf(field, match.Groups["filed"].Value, catalogue));
    }

    private static string? Fault(string line) => FaultAndPlace().Match(line) is { Success: true } match
        ? AuditText.Find("Fault", match.Groups["fault"].Value)?.Fill(match.Groups["place"].Value)
        : null;

    // The groups of the pattern, in their order.
    private static string? Fill(Regex pattern, string line, string text) => pattern.Match(line) is { Success: true } match
        ? text.Fill([.. match.Groups.Values.Skip(1).Select(group => group.Value)])
        : null;

    [GeneratedRegex(@"^(\d+) min$")]
    private static partial Regex Minutes();

    [GeneratedRegex("^(.+) ([0-9a-f]{64})$")]
    private static partial Regex FileAndHash();

    [GeneratedRegex("^([0-9a-f]{64})$")]
    private static partial Regex PlanHash();

    [GeneratedRegex(@"^version (\d+), plan ([0-9a-f]{64})$")]
    private static partial Regex VersionAndPlan();

    [GeneratedRegex(@"^#(\d+), version (\d+): (.*)$")]
    private static partial Regex UndoneBy();

    [GeneratedRegex(@"^\+ (.+)$")]
    private static partial Regex AddedAlias();

    [GeneratedRegex(@"^(\d+) → (\d+)$")]
    private static partial Regex Versions();

    [GeneratedRegex(@"^(\d+) → (\d+), restored (\d+)$")]
    private static partial Regex RestoredVersion();

    [GeneratedRegex(@"^intact (\d+:[0-9a-f]+)$")]
    private static partial Regex IntactAnchor();

    [GeneratedRegex("^(?<first>first run: )?(?<roles>[A-Za-z, ]*?)(?: @(?<region>[0-9]+))?$")]
    private static partial Regex RolesAndRegion();

    [GeneratedRegex("^(?<field>[A-Za-z]+): (?<before>.*?) → (?<after>.*)$")]
    private static partial Regex ChangedField();

    [GeneratedRegex("^(?<entry>.+) (?<field>[A-Za-z]+): (?<set>.*?) ≠ (?<filed>.*)$")]
    private static partial Regex KeptField();

    [GeneratedRegex("^(?<fault>[A-Za-z]+) (?<place>[0-9]+)$")]
    private static partial Regex FaultAndPlace();
}
