using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tables;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>What findings on rented and bought equipment rest on, as the contract has it.</summary>
internal static class EquipmentEvidenceWriter
{
    public static Proto.RentalEvidence Rental(RentalEvidence rental, Proto.TableReference? table) => new()
    {
        ProcedureCode = rental.Code.ToString(),
        PaymentCategory = rental.Category == PaymentCategory.Unknown ? "" : rental.Category.ToProto().ToString().ToUpperInvariant(),
        Month = (uint)(rental.Month ?? 0),
        LastMonth = (uint)(rental.LastMonth ?? 0),
        ExpectedModifier = rental.ExpectedModifier?.ToString() ?? "",
        PeriodFirstDay = rental.PeriodFirstDay?.ToProto(),
        PeriodBeginning = rental.Beginning?.ToProto() ?? Proto.PeriodBeginning.Unspecified,
        InterruptionDays = (uint)rental.InterruptionDays,
        TitlePassedOn = rental.TitlePassedOn?.ToProto(),
        PurchaseFeeCents = rental.PurchaseFeeCents ?? 0,
        RentedCents = rental.RentedCents ?? 0,
        Table = table,
    };

    public static Proto.UsefulLifetimeEvidence UsefulLifetime(UsefulLifetimeEvidence lifetime, Proto.TableReference? table) => new()
    {
        ProcedureCode = lifetime.Code.ToString(),
        Cause = lifetime.Cause.ToProto(),
        Delivered = lifetime.Delivered?.ToProto(),
        LastDay = lifetime.LastDay?.ToProto(),
        Holding = lifetime.Holding.ToProto(),
        Table = table,
    };

    public static Proto.SimilarItemEvidence SimilarItem(SimilarItemEvidence similar, Proto.TableReference? table) => new()
    {
        Group = similar.Group,
        ProcedureCode = similar.Code.ToString(),
        Same = similar.IsSame,
        Delivered = similar.Delivered.ToProto(),
        LastDay = similar.LastDay.ToProto(),
        OtherLineNumber = (uint)similar.OtherLineNumber,
        History = EvidenceWriter.HistoryLine(similar.History),
        Table = table,
    };

    public static Proto.AccessoryEvidence Accessory(AccessoryEvidence accessory, Proto.TableReference? table) => new()
    {
        ProcedureCode = accessory.Accessory.ToString(),
        BaseCodes = { accessory.Bases.Select(range => range.ToString()) },
        Table = table,
    };

    /// <summary>Where a policy row stands, and what it rests on.</summary>
    public static Proto.TableReference ToProto(this PolicyRow row) => new()
    {
        Table = Proto.Table.Policy,
        Source = row.File,
        Row = (uint)row.Line,
        Release = row.Source,
        Grade = row.Grade.ToProto(),
    };

    public static Proto.PolicyGrade ToProto(this PolicyGrade grade) => grade switch
    {
        PolicyGrade.Primary => Proto.PolicyGrade.Primary,
        PolicyGrade.Secondary => Proto.PolicyGrade.Secondary,
        PolicyGrade.General => Proto.PolicyGrade.General,
        PolicyGrade.Derived => Proto.PolicyGrade.Derived,
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    public static Proto.PeriodBeginning ToProto(this PeriodBeginning beginning) => beginning switch
    {
        PeriodBeginning.FirstUse => Proto.PeriodBeginning.FirstUse,
        PeriodBeginning.LongInterruption => Proto.PeriodBeginning.LongInterruption,
        PeriodBeginning.Replacement => Proto.PeriodBeginning.Replacement,
        PeriodBeginning.NewSupplier => Proto.PeriodBeginning.NewSupplier,
        PeriodBeginning.LifetimeOver => Proto.PeriodBeginning.LifetimeOver,
        _ => throw new ArgumentOutOfRangeException(nameof(beginning)),
    };

    public static Proto.EquipmentHolding ToProto(this EquipmentHolding holding) => holding switch
    {
        EquipmentHolding.None => Proto.EquipmentHolding.Unspecified,
        EquipmentHolding.Rented => Proto.EquipmentHolding.Rented,
        EquipmentHolding.Bought => Proto.EquipmentHolding.Bought,
        EquipmentHolding.TitlePassed => Proto.EquipmentHolding.TitlePassed,
        _ => throw new ArgumentOutOfRangeException(nameof(holding)),
    };

    public static Proto.ReplacementCause ToProto(this ReplacementCause cause) => cause switch
    {
        ReplacementCause.Wear => Proto.ReplacementCause.Wear,
        ReplacementCause.Loss => Proto.ReplacementCause.Loss,
        ReplacementCause.Theft => Proto.ReplacementCause.Theft,
        ReplacementCause.IrreparableDamage => Proto.ReplacementCause.IrreparableDamage,
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };
}
