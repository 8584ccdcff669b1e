using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Makes an edition of the engine from naive tables, so that both judge by the same rows.</summary>
public static class NaiveEditions
{
    private static readonly SourceRow Place = new(0, 1);

    public static Edition ToEdition(this NaiveTables tables)
    {
        var builder = new EditionBuilder { Id = tables.Id, Kind = Enum.Parse<EditionKind>(tables.Kind), KnownSince = tables.KnownSince };
        if (tables.Codes is { } codes)
        {
            builder.WithCodes(Info(tables, TableKind.Codes, "Codes"), codes.Select(row => new CodeRecord(
                ProcedureCode.Parse(row.Code), "an item", Window(row.Window), Enum.Parse<PaymentCategory>(tables.Categories.GetValueOrDefault(row.Code, "Unknown")),
                tables.FamilyOf(row.Code), Place)));
        }

        if (tables.Modifiers is { } modifiers)
        {
            builder.WithModifiers(Info(tables, TableKind.Modifiers, "Modifiers"), modifiers.Select(row =>
                new ModifierRecord(Modifier.Parse(row.Modifier), "a modifier", Window(row.Window), Place)));
        }

        if (tables.Pairs is { } pairs)
        {
            builder.WithPairEdits(Info(tables, TableKind.PairEdits, "Pairs"), pairs.Select(row => new PairEdit(
                ProcedureCode.Parse(row.One), ProcedureCode.Parse(row.Two), Window(row.Window), (ModifierIndicator)row.Indicator, "a rationale", Place)));
        }

        if (tables.Parts is { } parts)
        {
            builder.WithIntegralPairs(Info(tables, TableKind.IntegralPairs, "Parts"), parts.Select(row => new IntegralPair(
                ProcedureCode.Parse(row.Whole), ProcedureCode.Parse(row.Part), Window(row.Window), PairSource.PolicyArticle, Place)));
        }

        if (tables.Limits is { } limits)
        {
            builder.WithUnitLimits(Info(tables, TableKind.UnitLimits, "Limits"), limits.Select(row => new UnitLimit(
                ProcedureCode.Parse(row.Code), row.Limit, (AdjudicationIndicator)row.Indicator, "a reason", Window(row.Window), Place)));
        }

        if (tables.AddOns is { } addOns)
        {
            builder.WithAddOns(Info(tables, TableKind.AddOnCodes, "AddOns"), addOns.Select(row => new AddOnEdit(
                ProcedureCode.Parse(row.AddOn), row.Primary is null ? null : ProcedureCode.Parse(row.Primary), (AddOnType)row.Type,
                Window(row.Window), Place)));
        }

        if (tables.Required is { } required)
        {
            builder.WithPriorAuthorizations(Info(tables, TableKind.PriorAuthorizations, "Required"), required.Select(row => new PriorAuthorizationRequirement(
                ProcedureCode.Parse(row.Code), row.Phase, Window(row.Window), StateSet.Of(row.States.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                row.IsOrthosis ? PriorAuthorizationFamily.Orthosis : PriorAuthorizationFamily.SupportSurface, Place)));
        }

        if (tables.Orders is { } orders)
        {
            builder.WithFaceToFaceOrders(Info(tables, TableKind.FaceToFaceOrders, "Orders"), orders.Select(row =>
                new FaceToFaceOrder(ProcedureCode.Parse(row.Code), Window(row.Window), Place)));
        }

        if (tables.Fees is { } fees)
        {
            var places = new FeePlaces(["TX"]);
            builder.WithFees(Info(tables, TableKind.Fees, "Fees"), fees.Select(row => new FeeScheduleRow(places, [row.Cents, row.RuralCents])
            {
                Code = ProcedureCode.Parse(row.Code),
                Modifier = row.Modifier.Length == 0 ? default : Modifier.Parse(row.Modifier),
                SecondModifier = default,
                Jurisdiction = FeeJurisdiction.DmeContractor,
                Category = row.Code[0] is 'E' or 'K' ? PaymentCategory.Inexpensive : PaymentCategory.ProstheticOrthotic,
                CeilingCents = 0,
                FloorCents = 0,
                Source = Place,
            }));
        }

        if (tables.Zips is { } zips)
        {
            builder.WithRuralZips(Info(tables, TableKind.RuralZips, "Zips"), zips.Select(row =>
                new RuralZip(int.Parse(row.Zip, CultureInfo.InvariantCulture), "TX", row.IsRural ? string.Empty : "Dallas TX CBA", DateOnly.MinValue, Place)));
        }

        return builder.Build();
    }

    private static TableInfo Info(NaiveTables tables, TableKind kind, string name)
    {
        var coverage = tables.IsComplete(name) ? TableCoverage.Complete : new TableCoverage(IsComplete: false, tables.Coverage[name]);
        if (tables.CompleteThrough.TryGetValue(name, out var last))
        {
            coverage = coverage with { CompleteThrough = last };
        }

        return new TableInfo(kind, Enum.Parse<PayerProgram>(tables.Program), Enum.Parse<ServiceSetting>(tables.Setting), "test", coverage, [])
        {
            Span = Window(tables.SpanOf(name)),
        };
    }

    private static EffectiveWindow Window(NaiveWindow window) => new(window.First, window.Last);
}
