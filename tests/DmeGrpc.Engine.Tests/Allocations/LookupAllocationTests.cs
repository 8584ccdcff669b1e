using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Allocations;

/// <summary>A look-up allocates nothing, whether it finds something or not.</summary>
public class LookupAllocationTests
{
    private static readonly ProcedureCode[] Unpaired = [.. Enumerable.Range(0, 450).Select(i => ProcedureCode.Parse($"{20_000 + i}"))];

    private static Edition Edition { get; } = TestEditions.Practitioner()
        .Pair("10001", "10002").Limit("10001", 2, 3).AddOn("10003", 1, "10001").Requires("10004")
        .Codes([.. Unpaired.Select(code => code.ToString())]).Build();

    public static TheoryData<string> Lookups => [.. ByName.Keys];

    private static Dictionary<string, Action> ByName { get; } = new()
    {
        ["the number of a code"] = () => Edition.Index.IdOf(Code("10001")),
        ["a pair that is there"] = () => Touch(Edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Find(Code("10001"), Code("10002")).Count),
        ["a pair that is not there"] = () => Touch(Edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Find(Code("10002"), Code("10001")).Count),
        ["all pairs of 10 codes without any"] = () => Among(10),
        ["all pairs of 50 codes without any"] = () => Among(50),
        ["all pairs of 450 codes without any"] = () => Among(450),
        ["a unit limit"] = () => Touch(Edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Find(Code("10001")).Length),
        ["an add-on code"] = () => Touch(Edition.AddOns(PayerProgram.Medicare)!.Find(Code("10003")).Length),
        ["a code that needs authorization"] = () => Touch(Edition.PriorAuthorizations(PayerProgram.Medicare)!.Find(Code("10004")).Length),
        ["a code's record"] = () => Touch(Edition.Codes!.Find(Code("10001")).Length),
    };

    [Theory]
    [MemberData(nameof(Lookups))]
    public void A_lookup_allocates_nothing(string lookup) => Assert.Equal(0, AllocatedBytes.Of(ByName[lookup]));

    [Fact]
    public void The_meter_sees_what_is_allocated() => Assert.InRange(AllocatedBytes.Of(() => Touch(new byte[100].Length)), 100, 200);

    private static ProcedureCode Code(ReadOnlySpan<char> text) => ProcedureCode.TryParse(text, out var code) ? code : default;

    private static void Among(int codes) =>
        Assert.Null(Edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.FindAmong(Unpaired.AsSpan(0, codes)));

    private static void Touch(int found) => GC.KeepAlive(found == int.MinValue ? Edition : null);
}
