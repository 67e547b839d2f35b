namespace IndicatorDash.Web.Api;

/// <summary>Small programs that read from the API, for the address that it is served at.</summary>
internal static class ApiExamples
{
    /// <param name="api">The address of the API, such as <c>http://localhost:5080/api/v1</c>.</param>
    public static string Curl(string api) =>
        $"""
        api={api}

        curl -G --data-urlencode "q=党员" "$api/indicators"
        curl "$api/figures?within=370000&from=2018"
        curl -o observations.csv "$api/observations?format=csv"
        curl "$api/observations?updatedAfter=1"
        curl -H "Accept: application/vnd.sdmx.data+csv;version=2.0.0" "$api/observations?source=qinghai-2020"
        curl -OJ "$api/datapackage.zip"
        curl -H "Authorization: Bearer idt_…" "$api/versions"
        """;

    /// <summary>Power Query (M) of Excel: pages one after another, codes as text, what is missing as null.</summary>
    public static string PowerQuery(string api) =>
        $$$"""
        let
            Api = "{{{api}}}",
            Get = (query as record) =>
                Json.Document(Web.Contents(Api, [RelativePath = "figures", Query = query])),
            Query = [within = "370000", from = "2018", pageSize = "10000"],
            Pages = List.Generate(
                () => Get(Query),
                each _ <> null,
                each if [next] = null then null
                     else Get(Uri.Parts("http://x" & [next])[Query])),
            Rows = List.Combine(List.Transform(Pages, each [items])),
            Table = Table.FromRecords(Rows, null, MissingField.UseNull),
            Typed = Table.TransformColumnTypes(Table,
                {{"region", type text}, {"year", Int64.Type}, {"period", type text}, {"value", type number}})
        in
            Typed
        """;

    /// <summary>Python with nothing but its standard library.</summary>
    public static string Python(string api) =>
        $$"""
        import json
        import urllib.parse
        import urllib.request

        API = "{{api}}"
        TOKEN = ""  # idt_…


        def get(url):
            request = urllib.request.Request(url)
            if TOKEN:
                request.add_header("Authorization", "Bearer " + TOKEN)
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)


        def rows(resource, **query):
            url = API + "/" + resource + "?" + urllib.parse.urlencode(query)
            while url:
                page = get(url)
                yield from page["items"]
                url = page["next"] and urllib.parse.urljoin(API, page["next"])


        for row in rows("figures", within="370000", **{"from": 2018}):
            value = "" if row["value"] is None else row["value"]
            print(row["regionName"], row["indicatorName"], row["period"], row["status"], row["qualifier"], value, row["unit"], sep="\t")
        """;
}
