using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Prior authorization, question after question, as 42 CFR 414.234 and the pages of the DME MACs put them.</summary>
internal sealed partial class NaiveAuthorizations(Claim claim, List<NaiveLine> lines, List<NaiveLine> standing, NaiveCatalog catalog, ClaimContext context)
{
    private sealed record Need(string Kind, string Text = "phase  from ", string Reason = "", bool IsOrthosis = false, bool IsPlans = false);

    private sealed record Fit(string Fault, string Text, Authorization? Authorization = null, AuthorizationLine? Line = null);

    private readonly MemberSnapshot? known = (context.Member as MemberFacts.Known)?.Snapshot;
    private readonly List<(NaiveLine Line, Need Need, string Number, Fit Fit)> using_ = [];
    private bool isLookedForInVain;
    private bool listIsTooOld;

    private bool IsMedicareList => claim.Program == PayerProgram.Medicare && claim.PlanId.Length == 0;

    public void Judge(List<NaiveFinding> ofClaim)
    {
        if (claim.Setting != ServiceSetting.DmeSupplier)
        {
            return;
        }

        var readable = lines.FindAll(line => line.Code is not null && line.Days.Count > 0);
        var anyNeed = false;
        foreach (var line in readable)
        {
            var need = NeedOf(line);
            anyNeed |= need.Kind != "None";
            Judge(line, need);
        }

        foreach (var (line, need, number, fit) in using_)
        {
            var billed = using_.Where(other => other.Fit.Authorization == fit.Authorization && other.Fit.Line == fit.Line).Sum(other => other.Line.Units!.Value);
            if (billed > fit.Line!.RemainingUnits)
            {
                Add(line, "Deny", "UnitsExhausted", number, need, LineText(fit.Line, billed));
            }
        }

        if (IsMedicareList && claim.AuthorizationNumber.Length > 0 && readable.Count > 0 && !anyNeed)
        {
            ofClaim.Add(new NaiveFinding("PriorAuthorization", "Reject", Detail("NotRequired", claim.AuthorizationNumber, new Need("None"), NoLine)));
        }

        if (listIsTooOld)
        {
            ofClaim.Add(new NaiveFinding("PriorAuthorization", "NotEvaluated", "NoRowOnDate"));
        }

        if (isLookedForInVain && context.Member is MemberFacts.Unavailable unavailable)
        {
            ofClaim.Add(new NaiveFinding("PriorAuthorization", "NotEvaluated", $"{unavailable.Reason}"));
        }
    }

    private const string NoLine = "line  .. left  billed ";

    private static string LineText(AuthorizationLine line, decimal? billed) => string.Create(
        CultureInfo.InvariantCulture,
        $"line {line.LineNumber} {line.Segment.FirstDay:yyyy-MM-dd}..{line.Segment.LastDay:yyyy-MM-dd} left {line.RemainingUnits:0.###} billed {billed:0.###}");

    private static string Detail(string fault, string number, Need need, string ofLine, string by = "", string reason = "") =>
        $"{fault} '{number}' {need.Text} {ofLine} by {by} {reason}";

    private static void Add(NaiveLine line, string outcome, string fault, string number, Need need, string ofLine, string by = "", string reason = "") =>
        line.Add("PriorAuthorization", outcome, Detail(fault, number, need, ofLine, by, reason));

    private Need NeedOf(NaiveLine line)
    {
        var (delivered, isKnown) = new NaiveDelivery(lines, standing, known is not null).Of(line);
        var need = NeedOf(line, delivered);
        var before = delivered.DayNumber < 600 ? DateOnly.MinValue : delivered.AddMonths(-18);
        if (isKnown || need.Kind is "Unknown" or "TooOld" || (need.Kind == "Required") == (NeedOf(line, before).Kind == "Required"))
        {
            return need;
        }

        return new Need("Unknown", Reason: context.Member is MemberFacts.Unavailable unavailable ? $"{unavailable.Reason}" : "OutsideClaim");
    }

    private Need NeedOf(NaiveLine line, DateOnly day)
    {
        if (!IsMedicareList)
        {
            return NaiveCoverage.PlanOn(claim, context, day) is { } plan ? NeedOf(line, plan, day) : new Need("Unknown", Reason: "ContractorDefined");
        }

        if (line.Code![0] is not ('A' or 'E' or 'K' or 'L') || !char.IsAsciiDigit(line.Code[4]))
        {
            return new Need("None");
        }

        if (catalog.On("Required", day) is not { } tables)
        {
            return new Need("Unknown", Reason: catalog.GapReason("Required"));
        }

        var ofCode = tables.Required!.Where(row => row.Code == line.Code).ToList();
        var today = ofCode.FindAll(row => row.Window.Has(day));
        var here = today.FindAll(row => row.States.Length == 0 || (claim.ServiceState.Length == 2 && row.States.Contains(claim.ServiceState, StringComparison.Ordinal)));
        if (here.Count > 0)
        {
            var (_, phase, _, isOrthosis, window) = here.MaxBy(row => row.Phase);
            return new Need("Required", $"phase {phase} from {window.First:yyyy-MM-dd}", IsOrthosis: isOrthosis);
        }

        if (ofCode.Count == 0 && !tables.Covers("Required", line.Code))
        {
            return new Need("Unknown", Reason: "TablePartial");
        }

        return claim.ServiceState.Length == 0 && today.Count > 0 ? new Need("Unknown", Reason: "OutsideClaim")
            : tables.IsStale("Required", [day]) ? new Need("TooOld")
            : new Need("None");
    }

    private Need NeedOf(NaiveLine line, Plan plan, DateOnly day)
    {
        var family = catalog.FamilyOf(line.Code!, day);
        var state = NaiveCoverage.SpanOn(known?.Enrollment, day)?.State is { Length: > 0 } ofMember ? ofMember : claim.ServiceState;
        var rules = plan.Authorizations.Where(rule => rule.Window.Contains(day) && NaiveCoverage.Has(rule.Items, line.Code!, family)).ToList();
        var here = rules.Find(rule => rule.States.Count == 0 || rule.States.Contains(state));
        return here is not null
            ? new Need("Required", $"phase  from {(here.Window.First == DateOnly.MinValue ? "" : $"{here.Window.First:yyyy-MM-dd}")}", IsPlans: true)
            : rules.Count > 0 && state.Length == 0 ? new Need("Unknown", Reason: "OutsideClaim")
            : family == BenefitFamily.Unknown && plan.Authorizations.Any(
                rule => rule.Items.Families.Count > 0 && rule.Window.Contains(day) && (state.Length == 0 || rule.States.Count == 0 || rule.States.Contains(state)))
                ? new Need("Unknown", Reason: $"{catalog.FamilyGap(line.Code!, day)}")
            : new Need("None", IsPlans: true);
    }

    private void Judge(NaiveLine line, Need need)
    {
        var own = line.Billed.AuthorizationNumber;
        if (need.Kind == "None")
        {
            if (own.Length == 14 && known is null)
            {
                Look(line, need, own);
            }
            else if (own.Length > 0 && known is not null && FitOf(line, own) is { Fault: not ("Malformed" or "NotFound" or "OtherMember" or "OtherSupplier" or "OtherItem") })
            {
                Look(line, need, own);
            }
            else if (own.Length > 0)
            {
                Add(line, need.IsPlans ? "Advisory" : "Reject", "NotRequired", own, need, NoLine);
            }

            return;
        }

        var delivered = new NaiveDelivery(lines, standing, known is not null).Of(line).Day;
        if (Lifting(line, need, delivered) is { } lifting)
        {
            Add(line, "Bypassed", "None", string.Empty, need, NoLine, lifting);
            if (lifting.Length > 0)
            {
                Add(line, "Advisory", "None", string.Empty, need, NoLine, lifting);
            }

            return;
        }

        var number = own.Length > 0 ? own : claim.AuthorizationNumber;
        if (number.Length > 0)
        {
            Look(line, need, number);
        }
        else if (need.Kind == "Required")
        {
            Add(line, "Deny", "Missing", number, need, NoLine);
        }
        else if (need.Kind == "TooOld")
        {
            listIsTooOld = true;
        }
        else if (context.Member is MemberFacts.Unavailable unavailable && need.Reason == $"{unavailable.Reason}")
        {
            isLookedForInVain = true;
        }
        else
        {
            Add(line, "NotEvaluated", "None", number, need, NoLine, reason: need.Reason);
        }
    }

    /// <summary>The modifier that lifts the need; empty for an exempt supplier, null for nothing.</summary>
    private string? Lifting(NaiveLine line, Need need, DateOnly delivered)
    {
        if (!IsMedicareList)
        {
            return null;
        }

        if (line.Has("ST"))
        {
            return "ST";
        }

        if (need.IsOrthosis && delivered.Year < 2024)
        {
            if (line.Has("J4"))
            {
                return "J4";
            }

            if (line.Code != "L1832" && (line.Has("J5") || line.Has("KV")))
            {
                return line.Has("J5") ? "J5" : "KV";
            }
        }

        return context.ExemptSuppliers.Any(exempt => exempt.SupplierNpi == claim.BillingNpi && exempt.Days.Contains(delivered)) ? string.Empty : null;
    }

    private void Look(NaiveLine line, Need need, string number)
    {
        if (number.Length != 14)
        {
            Add(line, "Deny", "Malformed", number, need, NoLine);
        }
        else if (known is null)
        {
            isLookedForInVain = true;
            if (context.Member is MemberFacts.ClaimAlone)
            {
                Add(line, "NotEvaluated", "None", number, need, NoLine, reason: "OutsideClaim");
            }
        }
        else if (FitOf(line, number) is var fit && fit.Fault is "None" or "UnitsExhausted")
        {
            if (!line.IsStopped)
            {
                using_.Add((line, need, number, fit));
            }
        }
        else
        {
            Add(line, fit.Fault == "Pending" ? "Pend" : "Deny", fit.Fault, number, need, fit.Text);
        }
    }
}
