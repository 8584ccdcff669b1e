using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>The family of benefits of a code, from the list of codes that answers for a day. A code keeps its family after it has ended.</summary>
internal static class FamilyLookup
{
    public static BenefitFamily Of(ClaimReview review, ProcedureCode code, DateOnly day) =>
        review.Catalog.FamilyOf(code, day);

    /// <summary>Why the family of a code is not known.</summary>
    public static NotEvaluatedReason Gap(ClaimReview review, ProcedureCode code, DateOnly day) => review.Catalog.Codes.On(day) switch
    {
        null => review.Catalog.Codes.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded,
        { } period when period.Table.Find(code).IsEmpty && !period.Info.Coverage.Includes(code) => NotEvaluatedReason.TablePartial,
        _ => NotEvaluatedReason.NoRow,
    };
}
