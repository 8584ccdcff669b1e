using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Sides, spans, quantities, diagnoses and documents, from the rows of the policy and nothing else.</summary>
internal sealed class NaivePolicy(Claim claim, List<NaiveLine> lines, NaiveCatalog catalog, ClaimContext context)
{
    private readonly List<NaiveLine> readable = claim.Setting == ServiceSetting.DmeSupplier ? lines.FindAll(line => line.Code is not null && line.Days.Count > 0) : [];

    // Sides, spans, usual quantities and diagnoses are those of Medicare's contractors.
    private List<NaiveLine> OfMedicare => claim.Program == PayerProgram.Medicare ? readable : [];

    public void Sides()
    {
        foreach (var line in OfMedicare.Where(line => line.Days[0] >= new DateOnly(2019, 3, 1) && context.ItemPolicy.LateralItems.Any(item => item.Codes.Contains(Parsed(line)))))
        {
            if (line.Has("RT") == line.Has("LT"))
            {
                line.Add("Modifier", "Reject", line.Has("RT") ? "LT RT" : string.Empty);
            }
        }
    }

    public void Spans()
    {
        foreach (var line in OfMedicare)
        {
            if (context.ItemPolicy.SpannedSupplies.FirstOrDefault(row => row.Codes.Contains(Parsed(line)) && row.Window.Contains(line.Days[0])) is not { } supply)
            {
                continue;
            }

            var months = Months(line.Days[0], line.Days[^1]);
            if ((line.Days.Count == 1 && line.Units > supply.UnitsOfOneDay) || months > supply.MaximumMonths)
            {
                line.Add("ClaimStructure", "Reject", "through_date");
            }
            else if (months > 1 && line.Billed.Narrative.Length == 0)
            {
                line.Add("ClaimStructure", "Advisory", "narrative");
            }
        }
    }

    public void Diagnoses()
    {
        foreach (var line in OfMedicare)
        {
            var rows = context.ItemPolicy.Diagnoses.Where(row => row.Codes.Contains(Parsed(line))).ToList();
            var pointed = line.Billed.DiagnosisPointers.Count == 0 ? Enumerable.Range(1, claim.DiagnosisCodes.Count) : line.Billed.DiagnosisPointers;
            var given = pointed.Where(pointer => pointer > 0 && pointer <= claim.DiagnosisCodes.Count).Select(pointer => claim.DiagnosisCodes[pointer - 1]).ToList();
            var isSupported = given.Exists(code => rows.SelectMany(row => row.Diagnoses).Any(start => string.Concat(code.Split('.')).StartsWith(start, StringComparison.Ordinal)));
            if (rows.Count > 0 && !isSupported)
            {
                var isPartial = rows.Exists(row => !row.IsComplete);
                line.Add("Diagnosis", isPartial ? "NotEvaluated" : "Deny", $"{string.Join(' ', given)} {(isPartial ? "TablePartial" : line.Has("GA") ? "PatientResponsibility" : "ContractualObligation")}");
            }
        }
    }

    public void Documents(List<NaiveLine> standing)
    {
        var deliveries = new NaiveDelivery(lines, standing, context.Member is MemberFacts.Known);
        foreach (var line in readable)
        {
            var (day, met, ordered) = (deliveries.Of(line).Day, line.Billed.FaceToFaceDate, line.Billed.WrittenOrderDate);
            if (line.Has("EY"))
            {
                line.Add("Documentation", "Deny", "173 ");
                continue;
            }

            if (claim.Program != PayerProgram.Medicare || claim.PlanId.Length > 0 || (line.Has("RR") && (line.Has("KI") || line.Has("KJ"))))
            {
                continue;
            }

            var fault = ordered > day ? "174"
                : met > ordered || (met > day) ? "175"
                : ordered is not null && met < ordered.Value.AddMonths(-6) ? "176"
                : string.Empty;
            var tables = catalog.On("Orders", day);
            if (tables?.Orders!.Any(row => row.Code == line.Code && row.Window.Has(day)) == true)
            {
                if (fault.Length > 0)
                {
                    line.Add("Documentation", "Deny", $"{fault} ");
                }
                else if (day == line.Days[0] && (met is null || ordered is null))
                {
                    line.Add("Documentation", "Advisory", " ");
                }
            }
            else if (fault.Length > 0 && (tables is null || !tables.Covers("Orders", line.Code!) || tables.IsStale("Orders", [day])))
            {
                line.Add("Documentation", "NotEvaluated", $" {(tables is null ? catalog.GapReason("Orders") : !tables.Covers("Orders", line.Code!) ? "TablePartial" : "NoRowOnDate")}");
            }
        }
    }

    public void Quantities(NaiveEquipment equipment, List<NaiveFinding> ofClaim)
    {
        var limits = new List<NaiveLimit>();
        limits.AddRange((context.Plan?.Limits ?? []).Select(
            limit => new NaiveLimit(limit, line => NaiveCoverage.PlanOn(claim, context, line.Days[0]) is not null, claim.PlanId.Length > 0 ? "119" : "151", 0, [])));
        limits.AddRange((claim.Program == PayerProgram.Medicare ? context.ItemPolicy.Quantities : []).Select(
            row => new NaiveLimit(row.Limit, line => row.Window.Contains(line.Days[0]) && (row.Modifier.IsNone || line.Has($"{row.Modifier}")), "151", 11, [])));
        var isAny = false;
        foreach (var line in readable
            .Where(line => line.Units is not null && !line.IsStopped && !line.IsDuplicate)
            .OrderBy(line => line.Days[0]).ThenBy(line => line.Number).ThenBy(line => line.Days[^1]).ThenBy(line => line.Code, StringComparer.Ordinal)
            .ThenBy(line => line.Units).ThenBy(line => string.Join(' ', line.Modifiers), StringComparer.Ordinal).ToList())
        {
            var held = limits.FindAll(limit => limit.Concerns(line) && NaiveCoverage.Has(limit.Limit.Items, line.Code!, catalog.FamilyOf(line.Code!, line.Days[0])));
            if (held.Count > 0 && !line.Has("MS") && !equipment.LaterMonths().Contains(line.Place))
            {
                isAny = true;
                Serve(line, held, equipment);
            }
        }

        if (isAny && context.Member is MemberFacts.Unavailable unavailable)
        {
            ofClaim.Add(new NaiveFinding("Coverage", "NotEvaluated", $"{unavailable.Reason}"));
        }
    }

    private void Serve(NaiveLine line, List<NaiveLimit> held, NaiveEquipment equipment)
    {
        var left = ByMonth(line.Days[0], line.Days[^1], line.PayableUnits ?? line.Units!.Value);
        foreach (var limit in held)
        {
            var used = UsedBefore(limit, equipment);
            var served = new List<(DateOnly Day, decimal Units)>();
            foreach (var (day, units) in left)
            {
                // The fullest of all periods that hold the day.
                var before = used.Select(use => use.Day).Append(day).Where(end => end >= day).Select(limit.Around).Where(days => days.Contains(day))
                    .Max(days => used.Where(use => use.Day >= days.From && use.Day <= days.Through).Sum(use => use.Units));
                var share = before >= limit.Limit.Units ? 0 : before + units <= limit.Limit.Units ? units : limit.Limit.Units - before;
                used.Add((day, share));
                served.Add((day, share));
            }

            var (billed, payable) = (left.Sum(month => month.Units), served.Sum(month => month.Units));
            if (payable < billed)
            {
                line.Add("Coverage", payable > 0 ? "CutBack" : "Deny", $"limit {limit.Limit.Units} billed {billed:0.###} payable {payable:0.###} {limit.Carc}");
                if (payable == 0)
                {
                    return;
                }

                line.PayableUnits = payable;
            }

            left = served;
        }

        held.ForEach(limit => limit.OfClaim.AddRange(left));
    }

    private List<(DateOnly Day, decimal Units)> UsedBefore(NaiveLimit limit, NaiveEquipment equipment)
    {
        var later = equipment.LaterMonths();
        var history = (context.Member as MemberFacts.Known)?.Snapshot.History ?? [];
        return
        [
            .. history
                .Where(posted => posted.Disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated && posted.Setting == ServiceSetting.DmeSupplier)
                .Where(posted => NaiveCoverage.Has(limit.Limit.Items, $"{posted.Code}", catalog.FamilyOf($"{posted.Code}", posted.Span.From)))
                .Where(posted => !posted.Modifiers.Any(modifier => $"{modifier}" == "MS") && !later.Contains(EngineReading.Place(0, posted)))
                .SelectMany(posted => ByMonth(posted.Span.From, posted.Span.Through, posted.PaidUnits)),
            .. limit.OfClaim,
        ];
    }

    private sealed record NaiveLimit(ItemLimit Limit, Predicate<NaiveLine> Concerns, string Carc, int Early, List<(DateOnly Day, decimal Units)> OfClaim)
    {
        public ServiceSpan Around(DateOnly day)
        {
            var days = Limit.Period.Around(day);
            return Limit.Period.Alignment == LimitAlignment.Rolling && days.Days > Early ? new ServiceSpan(days.From.AddDays(Early), days.Through) : days;
        }
    }

    /// <summary>The units of each month, whole ones as evenly as they go, the later months the more; a broken one in the last.</summary>
    private static List<(DateOnly Day, decimal Units)> ByMonth(DateOnly from, DateOnly through, decimal units)
    {
        var months = Months(from, through);
        var whole = (long)units;
        var entries = new List<(DateOnly Day, decimal Units)>();
        for (var month = 1; month <= months; month++)
        {
            var untilNow = whole * month / months;
            entries.Add((from.AddMonths(month - 1), untilNow - (whole * (month - 1) / months)));
        }

        entries.Add((from.AddMonths(months - 1), units - whole));
        return entries;
    }

    private static int Months(DateOnly from, DateOnly through) => Enumerable.Range(1, 13).First(months =>
        from.AddMonths(months) > through || (from.AddMonths(months) == through && through.Day < from.Day));

    private static Engine.Codes.ProcedureCode Parsed(NaiveLine line) => Engine.Codes.ProcedureCode.Parse(line.Code!);
}
