using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>An edition whose list of required prior authorizations has one item of each of two families.</summary>
internal static class AuthorizationEdition
{
    /// <summary>A power mobility device: affirmed for 6 months.</summary>
    public const string PowerMobility = "K0856";

    /// <summary>An orthosis: affirmed for 60 days. On the list since 2022-04-13.</summary>
    public const string Orthosis = "L0648";

    /// <summary>An item that is on no list.</summary>
    public const string Unlisted = "E0601";

    public static Edition Build() => new EditionBuilder { Id = "authorizations-1", Kind = EditionKind.Synthetic, Label = "two items", Notice = "Made up for tests." }
        .WithPriorAuthorizations(
            new TableInfo(TableKind.PriorAuthorizations, PayerProgram.Medicare, null, "2026", TableCoverage.Complete, ["prior-authorizations.csv"]),
            [
                Row(PowerMobility, new DateOnly(2017, 3, 20), PriorAuthorizationFamily.PowerMobilityDevice, "IL", "WV"),
                Row(Orthosis, new DateOnly(2022, 4, 13), PriorAuthorizationFamily.Orthosis),
            ])
        .Build();

    private static PriorAuthorizationRequirement Row(string code, DateOnly first, PriorAuthorizationFamily family, params string[] states) => new(
        ProcedureCode.Parse(code), 1, new EffectiveWindow(first), StateSet.Of(states), family, new SourceRow(0, 2));
}
