using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport;

/// <summary>Writes a claim line by line; lines are numbered from 1 in the order they are added.</summary>
public sealed class ClaimBuilder(PayerProgram program, ServiceSetting setting)
{
    private readonly List<ClaimLine> lines = [];
    private DateOnly day = TestClaims.Day;
    private Claim claim = new()
    {
        ClaimId = "TEST-1",
        Program = program,
        Setting = setting,
        BillingNpi = TestClaims.ValidNpi,
        MemberId = "M1",
        DiagnosisCodes = ["J44.9"],
        Lines = [],
        ReceivedDate = TestClaims.Received,
    };

    /// <summary>The day of service of the lines that follow.</summary>
    public ClaimBuilder On(int year, int month, int dayOfMonth)
    {
        day = new DateOnly(year, month, dayOfMonth);
        return this;
    }

    /// <param name="code">Procedure code.</param>
    /// <param name="units">Units of service.</param>
    /// <param name="modifiers">Modifiers parted by blanks.</param>
    /// <param name="days">How many days the line spans from its day of service.</param>
    public ClaimBuilder Line(string code, double units = 1, string modifiers = "", int days = 1) => Line(new ClaimLine
    {
        LineNumber = lines.Count + 1,
        ProcedureCode = code,
        Modifiers = modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Units = units,
        FromDate = day,
        ThroughDate = days == 1 ? null : day.AddDays(days - 1),
        ChargeCents = 10_000,
        DiagnosisPointers = [1],
    });

    public ClaimBuilder Line(ClaimLine line)
    {
        lines.Add(line);
        return this;
    }

    /// <summary>Changes the line added last.</summary>
    public ClaimBuilder WithLine(Func<ClaimLine, ClaimLine> change)
    {
        lines[^1] = change(lines[^1]);
        return this;
    }

    /// <summary>Changes the claim around the lines.</summary>
    public ClaimBuilder With(Func<Claim, Claim> change)
    {
        claim = change(claim);
        return this;
    }

    public Claim Build() => claim with { Lines = [.. lines] };

    public ClaimVerdict JudgedBy(Edition edition, EditPolicy? policy = null, ClaimContext? context = null) =>
        ClaimValidator.Validate(Build(), edition, policy, context);

    public ClaimVerdict JudgedBy(EditionCatalog catalog, EditPolicy? policy = null, ClaimContext? context = null) =>
        ClaimValidator.Validate(Build(), catalog, policy, context);

    public ClaimVerdict JudgedBy(EditionSketch sketch, EditPolicy? policy = null, ClaimContext? context = null) =>
        JudgedBy(sketch.Build(), policy, context);
}
