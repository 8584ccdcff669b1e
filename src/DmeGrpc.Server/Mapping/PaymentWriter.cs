using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Rows about fees, ZIP codes, what must be there before delivery, and diagnoses, as the contract names them.</summary>
internal static class PaymentWriter
{
    /// <summary>A row of a fee schedule.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its schedule.</param>
    /// <param name="days">The days that the schedule prices.</param>
    /// <param name="edition">The edition of the schedule.</param>
    /// <param name="state">The only state whose fees are wanted; empty for all.</param>
    public static ReferenceProto.FeeScheduleRow ToProto(this FeeScheduleRow row, TableInfo table, EffectiveWindow days, Edition edition, string state = "")
    {
        var proto = new ReferenceProto.FeeScheduleRow
        {
            ProcedureCode = row.Code.ToString(),
            Modifiers = { new[] { row.Modifier, row.SecondModifier }.Where(modifier => !modifier.IsNone).Select(modifier => modifier.ToString()) },
            Jurisdiction = row.Jurisdiction.ToProto(),
            PaymentCategory = row.Category.ToProto(),
            StateFees = { row.States.Where(each => state.Length == 0 || each == state).Select(each => StateFee(row, each)).OfType<ReferenceProto.StateFee>() },
            EffectiveDate = days.FirstToProto(),
            EndDate = days.LastToProto(),
            Table = new TableRow(edition, table, row.Source).ToProto(),
        };
        if (row.CeilingCents > 0)
        {
            proto.CeilingCents = row.CeilingCents;
        }

        if (row.FloorCents > 0)
        {
            proto.FloorCents = row.FloorCents;
        }

        return proto;
    }

    /// <summary>A row of a fee schedule with the fee of one place.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="row">The row.</param>
    /// <param name="state">The only state whose fees are wanted; empty for all.</param>
    /// <param name="cents">The fee; null for none.</param>
    public static ReferenceProto.Fee ToProto(this TablePeriod<FeeTable> schedule, FeeScheduleRow row, string state, int? cents)
    {
        var proto = new ReferenceProto.Fee { Row = row.ToProto(schedule.Info, schedule.Days, schedule.Edition, state) };
        if (cents is { } known)
        {
            proto.FeeCents = known;
        }

        return proto;
    }

    /// <summary>A ZIP code.</summary>
    public static ReferenceProto.RuralZip ToProto(this RuralZip row, TableInfo table, EffectiveWindow days, Edition edition) => new()
    {
        ZipCode = $"{row.Zip:00000}",
        State = row.State,
        FormerBiddingArea = row.FormerBiddingArea,
        EffectiveDate = days.FirstToProto(),
        EndDate = days.LastToProto(),
        Table = new TableRow(edition, table, row.Source).ToProto(),
    };

    /// <summary>A phase of a prior authorization requirement.</summary>
    public static ReferenceProto.PriorAuthorizationRequirement ToProto(this PriorAuthorizationRequirement row, TableInfo table, Edition edition) => new()
    {
        ProcedureCode = row.Code.ToString(),
        Phase = (uint)row.Phase,
        States = { row.States },
        Family = row.Family.ToProto(),
        EffectiveDate = row.Window.FirstToProto(),
        EndDate = row.Window.LastToProto(),
        Table = new TableRow(edition, table, row.Source).ToProto(),
    };

    /// <summary>An item that needs a face-to-face encounter and a written order.</summary>
    public static ReferenceProto.FaceToFaceOrder ToProto(this FaceToFaceOrder row, TableInfo table, Edition edition) => new()
    {
        ProcedureCode = row.Code.ToString(),
        EffectiveDate = row.Window.FirstToProto(),
        EndDate = row.Window.LastToProto(),
        Table = new TableRow(edition, table, row.Source).ToProto(),
    };

    /// <summary>A diagnosis code.</summary>
    public static ReferenceProto.DiagnosisCode ToProto(this DiagnosisCode row, TableInfo table, Edition edition) => new()
    {
        DiagnosisCode_ = row.Code,
        Billable = row.IsBillable,
        EffectiveDate = row.Validity.FirstToProto(),
        EndDate = row.Validity.LastToProto(),
        Table = new TableRow(edition, table, row.Source).ToProto(),
    };

    private static ReferenceProto.StateFee? StateFee(FeeScheduleRow row, string state)
    {
        var (nonRural, rural) = (row.Cents(state, rural: false), row.Cents(state, rural: true));
        if (nonRural is null && rural is null)
        {
            return null;
        }

        var fee = new ReferenceProto.StateFee { State = state };
        if (nonRural is { } nonRuralCents)
        {
            fee.NonRuralCents = nonRuralCents;
        }

        if (rural is { } ruralCents)
        {
            fee.RuralCents = ruralCents;
        }

        return fee;
    }
}
