using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Sources;

/// <summary>The file of each table; settings and programs share one.</summary>
internal static class SourceFileNames
{
    public const string Manifest = "edition.json";

    public static string Of(TableKind kind) => kind switch
    {
        TableKind.Codes => "codes.csv",
        TableKind.Modifiers => "modifiers.csv",
        TableKind.PairEdits => "pair_edits.csv",
        TableKind.IntegralPairs => "integral_groups.csv",
        TableKind.UnitLimits => "unit_limits.csv",
        TableKind.AddOnCodes => "add_on_codes.csv",
        TableKind.Fees => "fees.csv",
        TableKind.RuralZips => "rural_zips.csv",
        TableKind.PriorAuthorizations => "prior_authorizations.csv",
        TableKind.FaceToFaceOrders => "face_to_face_orders.csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a table of a folder."),
    };
}
