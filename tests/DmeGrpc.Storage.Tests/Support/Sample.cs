using System.Text;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Snapshots;

namespace DmeGrpc.Storage.Tests.Support;

/// <summary>Requests and claims of one test: members and submitters are its own, so that tests can share a database.</summary>
public sealed class Sample
{
    public const string Reviewer = "reviewer";
    public const string Supplier = "1234567893";
    public const string Orderer = "1245319599";

    private readonly string unique = Guid.NewGuid().ToString("N");

    public static DateOnly Day { get; } = new(2026, 3, 2);

    public static ServiceSpan Year { get; } = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public string Submitter => $"clearinghouse {unique}";

    public MemberKey Member(string memberId = "1EG4TE5MK73")
    {
        Assert.True(MemberKey.TryCreate(PayerProgram.Medicare, string.Empty, memberId + unique, out var key));
        return key;
    }

    public static RequestedLine Line(int number, string code = "L0650", decimal units = 1) => new()
    {
        LineNumber = number,
        Code = ProcedureCode.Parse(code),
        Modifiers = [Modifier.Parse("NU")],
        Units = units,
        Family = PriorAuthorizationFamily.Orthosis,
    };

    public AuthorizationRequest Request(string memberId = "1EG4TE5MK73", params RequestedLine[] lines) => new()
    {
        Program = PayerProgram.Medicare,
        MemberId = memberId + unique,
        ServiceState = "CA",
        OrderingNpi = Orderer,
        SupplierNpi = Supplier,
        DiagnosisCodes = ["M54.50", "M51.26"],
        ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(-8)),
        ReceivedDay = Day,
        Lines = lines.Length == 0 ? [Line(1)] : lines,
    };

    public static ContentHash Hash(string content) => ContentHash.Of(Encoding.UTF8.GetBytes(content));

    public static SnapshotQuery Query(MemberKey member, params TrackingNumber[] numbers) => new()
    {
        Member = member,
        TrackingNumbers = numbers,
        Codes = [ProcedureCode.Parse("L0650")],
        Days = new ServiceSpan(Day, Day),
        HistoryDays = new ServiceSpan(Day.AddDays(-30), Day.AddDays(30)),
    };

    /// <summary>Covered from 2025 on, with some of the deductible of 2026 met by the end of January.</summary>
    public static MemberRecord Enrolled(MemberKey member) => new(
        member,
        [new CoverageSpan(new EffectiveWindow(new DateOnly(2025, 1, 1)), PlanProduct.Hmo, "OR", "97201")],
        [new CountedYear(Year, new Accumulators(12_345, 23_456), new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero))]);

    public PostCommand Claim(string claimId, MemberKey member, params TrackingNumber[] numbers) =>
        new(new ClaimKey(Submitter, claimId), Hash(claimId), Query(member, numbers), Submitter);

    public PostedLine Posted(string claimId, AuthorizationUse? use, decimal units = 1, int lineNumber = 1) => new()
    {
        Submitter = Submitter,
        ClaimId = claimId,
        LineNumber = lineNumber,
        Code = ProcedureCode.Parse("L0650"),
        Modifiers = [Modifier.Parse("NU")],
        Units = units,
        Span = new ServiceSpan(Day, Day),
        SupplierNpi = Supplier,
        Setting = ServiceSetting.DmeSupplier,
        Disposition = Disposition.Payable,
        Use = use,
        ChargeCents = 129_900,
    };
}
