using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>What findings about coverage, network, diagnoses and documents rest on, as the contract's evidence.</summary>
internal static class CoverageEvidenceWriter
{
    public static Proto.EligibilityEvidence ToProto(this EligibilityEvidence evidence) => new()
    {
        FromDate = evidence.Service.From.ToProto(),
        ThroughDate = evidence.Service.Through.ToProto(),
        FirstUncoveredDate = evidence.FirstUncovered?.ToProto(),
        CoverageFromDate = evidence.Coverage?.FirstToProto(),
        CoverageThroughDate = evidence.Coverage?.LastToProto(),
    };

    public static Proto.CoverageEvidence ToProto(this CoverageEvidence evidence, Proto.TableReference? table) => new()
    {
        PlanId = evidence.PlanId,
        ProcedureCode = evidence.Code.ToString(),
        Reason = evidence.Reason?.ToProto() ?? Proto.CoverageReason.Unspecified,
        Exclusion = evidence.Exclusion?.Reason ?? "",
        CoveredWhen = evidence.Exclusion?.CoveredWhen ?? "",
        Quantity = evidence.Quantity is { } quantity ? ToProto(quantity) : null,
        Table = table,
    };

    public static Proto.NetworkEvidence ToProto(this NetworkEvidence evidence) => new()
    {
        PlanId = evidence.PlanId,
        SupplierNpi = evidence.SupplierNpi,
        VendorNpi = evidence.Vendor?.Npi ?? "",
        VendorName = evidence.Vendor?.Name ?? "",
        Product = evidence.Product?.ToProto() ?? Proto.PlanProduct.Unspecified,
        State = evidence.State,
        Zip = evidence.Zip,
        Prescriber = evidence.Prescriber?.ToProto() ?? Proto.PrescriberRule.Unspecified,
        OrderingNpi = evidence.OrderingNpi,
    };

    public static Proto.DiagnosisEvidence ToProto(this DiagnosisEvidence evidence, Proto.TableReference? table) => new()
    {
        ProcedureCode = evidence.Code.ToString(),
        Given = { evidence.Given },
        Required = { evidence.Required },
        Complete = evidence.IsComplete,
        Table = table,
    };

    public static Proto.DocumentationEvidence ToProto(this DocumentationEvidence evidence, Proto.TableReference? table) => new()
    {
        ProcedureCode = evidence.Code.ToString(),
        DeliveryDate = evidence.Delivered.ToProto(),
        FaceToFaceDate = evidence.FaceToFace?.ToProto(),
        WrittenOrderDate = evidence.WrittenOrder?.ToProto(),
        EarliestFaceToFaceDate = evidence.EarliestFaceToFace?.ToProto(),
        Table = table,
    };

    public static Proto.CoverageReason ToProto(this CoverageReason reason) => reason switch
    {
        CoverageReason.FamilyCovered => Proto.CoverageReason.FamilyCovered,
        CoverageReason.FamilyNotCovered => Proto.CoverageReason.FamilyNotCovered,
        CoverageReason.FamilyUnknown => Proto.CoverageReason.FamilyUnknown,
        CoverageReason.Excluded => Proto.CoverageReason.Excluded,
        CoverageReason.PlanNotInForce => Proto.CoverageReason.PlanNotInForce,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static Proto.PlanProduct ToProto(this PlanProduct product) => product switch
    {
        PlanProduct.Hmo => Proto.PlanProduct.Hmo,
        PlanProduct.Ppo => Proto.PlanProduct.Ppo,
        PlanProduct.PointOfService => Proto.PlanProduct.PointOfService,
        PlanProduct.FeeForService => Proto.PlanProduct.FeeForService,
        _ => throw new ArgumentOutOfRangeException(nameof(product)),
    };

    public static Proto.PrescriberRule ToProto(this PrescriberRule rule) => rule switch
    {
        PrescriberRule.TreatingPractitioner => Proto.PrescriberRule.TreatingPractitioner,
        PrescriberRule.PlanPhysician => Proto.PrescriberRule.PlanPhysician,
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static Proto.QuantityUse ToProto(QuantityUse quantity) => new()
    {
        LimitUnits = (uint)quantity.Limit,
        FromDate = quantity.Days.From.ToProto(),
        ThroughDate = quantity.Days.Through.ToProto(),
        UsedUnits = (double)quantity.Used,
        BilledUnits = (double)quantity.Billed,
        PayableUnits = (double)quantity.Payable,
    };
}
