using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Differences;

/// <summary>The differing rows that a finding on a line may come from, found by the codes of the line and of the claim.</summary>
internal sealed class FlipRows(Claim claim, EditionComparison editions)
{
    /// <summary>Longer lists of rows are cut to this many: one add-on code may have hundreds of primaries.</summary>
    private const int MaximumRows = AddOnEvidence.MaximumPrimaries;

    private readonly List<ProcedureCode> claimCodes =
        [.. claim.Lines.Select(line => CodeOf(line)).OfType<ProcedureCode>().Distinct().Order()];

    /// <summary>The rows, those of the line's days alone where there are any.</summary>
    public IReadOnlyList<RowDifference> Of(ClaimLine line, Finding finding)
    {
        var differing = CodeOf(line) is { } code ? Candidates(line, code, finding).ToList() : [];
        var onDays = DaysOf(line) is { } days ? differing.FindAll(difference => Touches(difference, days)) : [];
        return [.. (onDays.Count > 0 ? onDays : differing).Take(MaximumRows)];
    }

    /// <summary>Whether a finding comes from an item's payment category, or from its fees.</summary>
    public static bool HangsOnCategory(Finding finding) => finding.Edit is EditKind.Rental or EditKind.UsefulLifetime or EditKind.SameOrSimilar
        || finding.Evidence is ModifierEvidence { Row.Table.Kind: TableKind.Codes or TableKind.Fees };

    private IEnumerable<RowDifference> Candidates(ClaimLine line, ProcedureCode code, Finding finding) => finding.Edit switch
    {
        _ when HangsOnCategory(finding) => Categories(code),
        EditKind.ProcedureCode => editions.Find<CodeRecord>(new TableKey(TableKind.Codes))?.Find(row => row.Code.CompareTo(code)) ?? [],
        EditKind.Modifier => line.Modifiers.Distinct().SelectMany(Modifiers),
        EditKind.PriorAuthorization => editions.Find<PriorAuthorizationRequirement>(new TableKey(TableKind.PriorAuthorizations, claim.Program))?
            .Find(row => row.Code.CompareTo(code)) ?? [],
        EditKind.Documentation => editions.Find<FaceToFaceOrder>(new TableKey(TableKind.FaceToFaceOrders, claim.Program))?
            .Find(row => row.Code.CompareTo(code)) ?? [],
        EditKind.NcciPtp => Pairs<PairEdit>(new TableKey(TableKind.PairEdits, claim.Program, claim.Setting), code, finding),
        EditKind.IntegralItem => Pairs<IntegralPair>(new TableKey(TableKind.IntegralPairs, claim.Program), code, finding),
        EditKind.NcciMue => editions.Find<UnitLimit>(new TableKey(TableKind.UnitLimits, claim.Program, claim.Setting))?
            .Find(row => row.Code.CompareTo(code)) ?? [],
        EditKind.NcciAddOn => AddOns(code),
        _ => [],
    };

    private IEnumerable<RowDifference> Categories(ProcedureCode code) => Enumerable.Concat<RowDifference>(
        editions.Find<CodeRecord>(new TableKey(TableKind.Codes))?.Find(row => row.Code.CompareTo(code)) ?? [],
        editions.Find<DatedRow<FeeScheduleRow>>(new TableKey(TableKind.Fees, claim.Program))?.Find(dated => dated.Row.Code.CompareTo(code)) ?? []);

    private IEnumerable<RowDifference> Modifiers(string text) => Modifier.TryParse(text, out var modifier)
        ? editions.Find<ModifierRecord>(new TableKey(TableKind.Modifiers))?.Find(row => row.Modifier.CompareTo(modifier)) ?? []
        : [];

    private IEnumerable<RowDifference> Pairs<TRow>(TableKey key, ProcedureCode code, Finding finding)
        where TRow : IPairRow
    {
        if (editions.Find<TRow>(key) is not { } table)
        {
            return [];
        }

        IEnumerable<ProcedureCode> others = finding.Evidence is PairEvidence pair ? [pair.ColumnOne == code ? pair.ColumnTwo : pair.ColumnOne] : claimCodes;
        return others.SelectMany(other => table.Find(row => Compare(row, code, other)).Concat(other == code ? [] : table.Find(row => Compare(row, other, code))));
    }

    // The rows of the claim's own codes tell more than the list as a whole. Where the code's own rows are the same in both, another line supports it in
    // one edition alone: one that is an add-on code there or here.
    private List<RowDifference<AddOnEdit>> AddOns(ProcedureCode addOn)
    {
        var rows = AddOnRows(addOn);
        if (rows.Count == 0)
        {
            return [.. claimCodes.SelectMany(AddOnRows)];
        }

        var ofClaim = rows.FindAll(difference => (difference.After ?? difference.Before)!.Row.Primary is { } primary && claimCodes.Contains(primary));
        return ofClaim.Count > 0 ? ofClaim : rows;
    }

    private List<RowDifference<AddOnEdit>> AddOnRows(ProcedureCode addOn) =>
        editions.Find<AddOnEdit>(new TableKey(TableKind.AddOnCodes, claim.Program))?.Find(row => row.AddOn.CompareTo(addOn)).ToList() ?? [];

    private static int Compare<TRow>(TRow row, ProcedureCode columnOne, ProcedureCode columnTwo)
        where TRow : IPairRow
    {
        var byColumnOne = row.ColumnOne.CompareTo(columnOne);
        return byColumnOne != 0 ? byColumnOne : row.ColumnTwo.CompareTo(columnTwo);
    }

    private static bool Touches(RowDifference difference, ServiceSpan days) =>
        difference.BeforeWindow?.Within(days) is not null || difference.AfterWindow?.Within(days) is not null;

    private static ProcedureCode? CodeOf(ClaimLine line) => ProcedureCode.TryParse(line.ProcedureCode, out var code) ? code : null;

    private static ServiceSpan? DaysOf(ClaimLine line) =>
        line.FromDate is { } from && (line.ThroughDate ?? from) is var through && through >= from ? new ServiceSpan(from, through) : null;
}
