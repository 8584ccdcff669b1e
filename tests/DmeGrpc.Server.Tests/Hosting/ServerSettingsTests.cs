using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Services.Admin;
using DmeGrpc.Server.Telemetry;
using Microsoft.Extensions.Configuration;

namespace DmeGrpc.Server.Tests.Hosting;

public class ServerSettingsTests
{
    [Fact]
    public void Limits_have_their_documented_defaults()
    {
        var limits = new ServerLimits();

        Assert.Equal(
            (4_194_304, 450, 1_000, 1_000_000L, 4_000, 64, 32, 1_000, 100),
            (limits.MaxMessageBytes, limits.MaxLinesPerClaim, limits.MaxClaimsPerMessage, limits.MaxClaimsPerStream, limits.MaxFindingsPerClaim,
                limits.MaxIdentifierLength, limits.MaxCodeLength, limits.MaxNarrativeLength, limits.MaxListLength));
    }

    [Fact]
    public void Service_listens_on_this_machine_alone_and_without_TLS_by_default()
    {
        var listen = new ListenSettings();

        Assert.Equal(("127.0.0.1", 50551, false), (listen.Address, listen.Port, listen.UsesTls));
        Assert.True(new ReflectionSettings().Enabled);
        Assert.Null(new EditionSettings().Folder);
        Assert.False(new AdminSettings().Enabled);
        Assert.Null(new TelemetrySettings().OtlpEndpoint);
    }

    [Fact]
    public void Defaults_have_no_problems() => Assert.Empty(ProblemsIn());

    [Fact]
    public void All_problems_are_told_at_once() => Assert.Equal(
        [
            "Limits:MaxMessageBytes: The field MaxMessageBytes must be between 1024 and 268435456.",
            "Limits:MaxLinesPerClaim: The field MaxLinesPerClaim must be between 1 and 10000.",
            "Limits:MaxClaimsPerMessage: The field MaxClaimsPerMessage must be between 1 and 100000.",
            "Limits:MaxClaimsPerStream: The field MaxClaimsPerStream must be between 1 and 1000000000.",
            "Limits:MaxFindingsPerClaim: The field MaxFindingsPerClaim must be between 100 and 1000000.",
            "Limits:MaxIdentifierLength: The field MaxIdentifierLength must be between 16 and 1024.",
            "Limits:MaxCodeLength: The field MaxCodeLength must be between 10 and 1024.",
            "Limits:MaxNarrativeLength: The field MaxNarrativeLength must be between 80 and 100000.",
            "Limits:MaxListLength: The field MaxListLength must be between 12 and 1000.",
            "Listen:Port: The field Port must be between 0 and 65535.",
            "Listen:Address: Address must be an IP address, not \"localhost\".",
            "Listen:CertificateKeyPath: CertificatePath and CertificateKeyPath go together: give both or neither.",
            "Listen:CertificatePath: There is no certificate file no-such.pem.",
            "Editions:Path: There is neither a file nor a folder no-such-edition.",
            "Editions:Folder: There is no folder no-such-folder.",
            "Telemetry:OtlpEndpoint: OtlpEndpoint must be an address such as http://127.0.0.1:4318/v1/metrics, not \"ftp://example.org/\".",
        ],
        ProblemsIn(
            "Limits:MaxMessageBytes=1", "Limits:MaxLinesPerClaim=0", "Limits:MaxClaimsPerMessage=0", "Limits:MaxClaimsPerStream=0",
            "Limits:MaxFindingsPerClaim=0", "Limits:MaxIdentifierLength=0", "Limits:MaxCodeLength=1", "Limits:MaxNarrativeLength=0", "Limits:MaxListLength=0",
            "Listen:Port=70000", "Listen:Address=localhost", "Listen:CertificatePath=no-such.pem",
            "Editions:Path=no-such-edition", "Editions:Folder=no-such-folder", "Telemetry:OtlpEndpoint=ftp://example.org/"));

    [Fact]
    public void Problems_of_store_authentication_and_calendar_are_told_without_secrets() => Assert.Equal(
        [
            "Store:ConnectionString: ConnectionString is PostgreSQL's: set Provider to Postgres.",
            "Authentication:ApiKeys: Key 0: Sha256 must have 64 hexadecimal digits.",
            "Authentication:ApiKeys: Key 0: a submitter needs the NPIs of its Suppliers, or \"*\".",
            "Calendar:TimeZone: This machine knows no time zone \"Moon\".",
        ],
        ProblemsIn(
            "Store:ConnectionString=secret", "Authentication:Mode=ApiKey", "Authentication:ApiKeys:0:Name=a", "Authentication:ApiKeys:0:Sha256=secret",
            "Authentication:ApiKeys:0:Roles:0=Submitter", "Calendar:TimeZone=Moon"));

    [Theory]
    [InlineData("Store:Provider=Postgres", "PostgreSQL needs a ConnectionString")]
    [InlineData("Store:Provider=Oracle", "Store:Provider")]
    [InlineData("Store:MaxDocumentBytes=1", "MaxDocumentBytes")]
    [InlineData("Store:HistoryFrom=2026-02-30", "Store:HistoryFrom")]
    [InlineData("Store:HistoryFrom=0001-01-01", "HistoryFrom must be 1966-01-01 or later")]
    [InlineData("Authentication:Mode=ApiKey", "There is no key")]
    [InlineData("Calendar:ClosedDays:0=2026-02-30", "Calendar:ClosedDays: \"2026-02-30\" is no day")]
    public void Store_authentication_and_calendar_must_make_sense(string setting, string named) =>
        Assert.Contains(named, Assert.Single(ProblemsIn(setting)), StringComparison.Ordinal);

    [Fact]
    public void Connection_string_that_makes_no_sense_is_told_and_not_repeated() => Assert.Equal(
        "Store:ConnectionString: Npgsql does not understand the ConnectionString.",
        Assert.Single(ServerSettings.ProblemsIn(new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create<string, string?>("Store:Provider", "Postgres"), KeyValuePair.Create<string, string?>("Store:ConnectionString", "secret=1")]).Build())));

    [Fact]
    public void Server_that_keeps_things_and_asks_nobody_listens_for_this_machine_alone()
    {
        const string EveryInterface = "Listen:Address=0.0.0.0";

        Assert.StartsWith("Authentication:Mode: ", Assert.Single(ProblemsIn(EveryInterface)), StringComparison.Ordinal);
        Assert.Empty(ProblemsIn(EveryInterface, "Authentication:AllowAnonymous=true"));
        Assert.Empty(ProblemsIn(EveryInterface, "Store:Provider=None"));
        Assert.Empty(ProblemsIn(
            EveryInterface, "Authentication:Mode=ApiKey", "Authentication:ApiKeys:0:Name=a", "Authentication:ApiKeys:0:Roles:0=Reviewer",
            $"Authentication:ApiKeys:0:Sha256={new string('a', 64)}"));
        Assert.Empty(ProblemsIn("Listen:Address=::1"));
    }

    [Theory]
    [InlineData("Limits:MaxLinesPerClaim=many", "Limits:MaxLinesPerClaim")]
    [InlineData("Limits:MaxLinesPerClam=7", "MaxLinesPerClam")]
    [InlineData("Reflection:Enabled=maybe", "Reflection:Enabled")]
    public void Value_of_the_wrong_kind_and_unknown_key_are_problems(string setting, string named) =>
        Assert.Contains(named, Assert.Single(ProblemsIn(setting)), StringComparison.Ordinal);

    private static IReadOnlyList<string> ProblemsIn(params string[] settings) => ServerSettings.ProblemsIn(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=')).ToDictionary(pair => pair[0], string? (pair) => pair[1])).Build());
}
