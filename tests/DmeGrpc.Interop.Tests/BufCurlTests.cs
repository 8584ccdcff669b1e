using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Interop.Tests;

/// <summary>The service from a shell: <c>buf curl</c>, which learns the protos by reflection. Its exit code is the gRPC code times eight.</summary>
public sealed class BufCurlTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Validation = "dme.claims.v1.ClaimValidationService";

    [Fact]
    public async Task A_unary_call_judges_a_claim()
    {
        var result = await Call($"{Validation}/ValidateClaim", new JsonObject { ["claim"] = Claim("one") });

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal("DISPOSITION_PAYABLE", (string?)JsonNode.Parse(result.Output)!["result"]!["disposition"]);
    }

    [Fact]
    public async Task A_stream_of_a_thousand_claims_comes_back_in_order()
    {
        var messages = Enumerable.Range(0, 20).Select(batch => new JsonObject
        {
            ["claims"] = new JsonArray([.. Enumerable.Range(batch * 50, 50).Select(number => Claim($"c{number}"))]),
        });

        var result = await Call($"{Validation}/ValidateClaims", [.. messages]);

        Assert.True(result.ExitCode == 0, result.Errors);
        var ids = Values(result.Output).SelectMany(response => response["results"]!.AsArray()).Select(item => (string?)item!["claimId"]);
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"c{number}"), ids);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_every_violation()
    {
        var claim = Claim(string.Empty);
        claim.Remove("setting");

        var result = await Call($"{Validation}/ValidateClaim", new JsonObject { ["claim"] = claim });

        Assert.Equal(8 * 3, result.ExitCode);
        var details = string.Concat(JsonNode.Parse(result.Errors)!["details"]!.AsArray().Select(detail => Decode((string)detail!["value"]!)));
        Assert.Contains("claim.claim_id", details, StringComparison.Ordinal);
        Assert.Contains("claim.setting", details, StringComparison.Ordinal);
        Assert.Contains("INVALID_REQUEST", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_that_nobody_ends_is_given_up_at_the_deadline()
    {
        // The time limit is the whole command's: on a busy machine it may be over before the protos are learned, and then nothing was watched.
        ForeignProgram.Result result;
        var seconds = 1;
        do
        {
            seconds *= 2;
            result = await Run(["--timeout", $"{seconds}s", "-d", "{}", Url("grpc.health.v1.Health/Watch")]);
        }
        while (!result.Output.Contains("SERVING", StringComparison.Ordinal) && seconds < 60);

        Assert.True(result.ExitCode == 8 * 4, result.Errors);
    }

    [Fact]
    public async Task Health_is_serving()
    {
        var result = await Call("grpc.health.v1.Health/Check", new JsonObject { ["service"] = Validation });

        Assert.Equal("SERVING", (string?)JsonNode.Parse(result.Output)!["status"]);
    }

    [Fact]
    public async Task Reflection_lists_the_services()
    {
        var result = await Run(["--list-services", $"http://{service.Address}"]);

        Assert.Contains(Validation, result.Output.Split('\n'));
        Assert.Contains("dme.reference.v1.ReferenceService", result.Output.Split('\n'));
    }

    // The details are protobuf messages whose field names and reasons are plain text within.
    private static string Decode(string base64) => Encoding.Latin1.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));

    private static JsonObject Claim(string id) => new()
    {
        ["claim_id"] = id,
        ["program"] = "PROGRAM_MEDICARE",
        ["setting"] = "SETTING_DME_SUPPLIER",
        ["billing_npi"] = "1234567893",
        ["lines"] = new JsonArray(new JsonObject
        {
            ["line_number"] = 1,
            ["procedure_code"] = "E0601",
            ["modifiers"] = new JsonArray("RR", "KH", "KX"),
            ["units"] = 1,
            ["from_date"] = new JsonObject { ["year"] = 2026, ["month"] = 2, ["day"] = 1 },
        }),
    };

    private string Url(string method) => string.Create(CultureInfo.InvariantCulture, $"http://{service.Address}/{method}");

    private Task<ForeignProgram.Result> Call(string method, params JsonObject[] messages) =>
        Run(["-d", "@-", Url(method)], string.Join('\n', messages.Select(message => message.ToJsonString())));

    private static Task<ForeignProgram.Result> Run(string[] arguments, string? input = null) => ForeignProgram.Run(
        RepositoryFiles.Locate("tests", "interop", "node_modules", ".bin", "buf"), ["curl", "--protocol", "grpc", "--http2-prior-knowledge", .. arguments],
        input, []);

    private static IEnumerable<JsonNode> Values(string text)
    {
        var depth = 0;
        var start = 0;
        // No string in these results holds a brace.
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0 && text[i] == '}')
            {
                yield return JsonNode.Parse(text[start..(i + 1)])!;
                start = i + 1;
            }
        }
    }
}
