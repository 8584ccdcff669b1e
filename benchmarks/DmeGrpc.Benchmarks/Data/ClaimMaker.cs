using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Benchmarks.Data;

/// <summary>Makes claims for an edition and a setting; the same ones every time.</summary>
public sealed class ClaimMaker
{
    /// <summary>The most lines that share a day of service. Hundreds of codes of one day always exclude each other somewhere.</summary>
    public const int LinesPerDay = 10;

    private const string Npi = "1234567893";
    private const int Seed = 11;
    private const int Candidates = 600;
    private const int Tries = 40_000;

    // What makes a line of equipment acceptable hangs on its payment category: one of these does.
    private static readonly string[][] ModifierSets = [[], ["NU"], ["RR", "KH"], ["RR"], ["KX"], ["NU", "KX"], ["RR", "KH", "KX"]];

    private readonly Edition edition;
    private readonly ServiceSetting setting;
    private readonly ProcedureCode[] codes;
    private readonly Lazy<List<ClaimLine>> cleanLines;

    /// <param name="edition">The edition.</param>
    /// <param name="setting">Who bills.</param>
    public ClaimMaker(Edition edition, ServiceSetting setting)
    {
        (this.edition, this.setting) = (edition, setting);
        codes = edition.PairEdits(PayerProgram.Medicare, setting) is { } pairs
            ? CodeClaims.CodesOf(pairs, edition.Index)
            : [.. edition.UnitLimits(PayerProgram.Medicare, setting)!.Rows.Select(limit => limit.Code).Distinct()];
        cleanLines = new(FindCleanLines);
    }

    /// <summary>The day of service of the first lines.</summary>
    public static DateOnly Day { get; } = new(2024, 8, 15);

    /// <summary>Claims that come through every edit without any finding, not even an advisory one.</summary>
    public IReadOnlyList<Claim> Clean(int lines, int count)
    {
        var random = new Random(Seed + lines);
        return [.. Enumerable.Range(0, count).Select(number => MakeClean(random, lines, number))];
    }

    /// <summary>Claims of codes drawn evenly; nearly all of ten lines or more have findings.</summary>
    public IReadOnlyList<Claim> Mixed(int lines, int count)
    {
        var random = new Random(Seed - lines);
        return
        [
            .. Enumerable.Range(0, count).Select(number => Claim(
                $"mixed-{number}", Enumerable.Range(0, lines).Select(i => Line(i, codes[random.Next(codes.Length)], Day.AddDays(i / LinesPerDay))))),
        ];
    }

    /// <summary>A claim of these lines, numbered from 1.</summary>
    public Claim Claim(string id, IEnumerable<ClaimLine> lines) => new()
    {
        ClaimId = id,
        Program = PayerProgram.Medicare,
        Setting = setting,
        BillingNpi = Npi,
        ServiceState = "TX",
        DiagnosisCodes = ["J44.9"],
        ReceivedDate = new DateOnly(2026, 3, 1),
        Lines = [.. lines.Select((line, i) => line with { LineNumber = i + 1 })],
    };

    /// <summary>A line of one unit without modifiers.</summary>
    public static ClaimLine Line(int place, ProcedureCode code, DateOnly day) => new()
    {
        LineNumber = place + 1,
        ProcedureCode = code.ToString(),
        Units = 1,
        FromDate = day,
        ChargeCents = 10_000,
        DiagnosisPointers = [1],
    };

    /// <summary>The verdict on a claim alone.</summary>
    public ClaimVerdict Judge(Claim claim) => ClaimValidator.Validate(claim, edition);

    private static bool IsClean(ClaimVerdict verdict) => verdict.Findings.Count == 0 && verdict.Lines.All(line => line.Findings.Count == 0);

    private Claim MakeClean(Random random, int lines, int number)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var chosen = new List<ClaimLine>(lines);
            while (chosen.Count < lines)
            {
                var ofDay = DrawDay(random, Math.Min(LinesPerDay, lines - chosen.Count), Day.AddDays(chosen.Count / LinesPerDay));
                chosen.AddRange(ofDay);
            }

            var claim = Claim($"clean-{number}", chosen);
            if (IsClean(Judge(claim)))
            {
                return claim;
            }
        }

        throw new InvalidOperationException($"{edition.Id} makes findings on every claim of {lines} lines that was tried for {setting}.");
    }

    // Codes of one day that leave each other alone.
    private List<ClaimLine> DrawDay(Random random, int lines, DateOnly day)
    {
        var candidates = cleanLines.Value;
        var ofDay = new List<ClaimLine>();
        for (var tries = 0; tries < Tries; tries++)
        {
            var next = candidates[random.Next(candidates.Count)] with { FromDate = day };
            if (ofDay.All(line => line.ProcedureCode != next.ProcedureCode) && IsClean(Judge(Claim("day", [.. ofDay, next]))))
            {
                ofDay.Add(next);
            }

            if (ofDay.Count == lines)
            {
                return ofDay;
            }
        }

        throw new InvalidOperationException($"{edition.Id} has no {lines} codes for {setting} that leave each other alone.");
    }

    private List<ClaimLine> FindCleanLines()
    {
        var random = new Random(Seed);
        var clean = new List<ClaimLine>();
        var shuffled = codes.ToArray();
        random.Shuffle(shuffled);
        foreach (var code in shuffled.TakeWhile(_ => clean.Count < Candidates))
        {
            foreach (var modifiers in ModifierSets)
            {
                var line = Line(0, code, Day) with { Modifiers = modifiers };
                if (IsClean(Judge(Claim("line", [line]))))
                {
                    clean.Add(line);
                    break;
                }
            }
        }

        return clean.Count >= 2 * LinesPerDay ? clean : throw new InvalidOperationException($"{edition.Id} has hardly a code without findings for {setting}.");
    }
}
