using System.Text.RegularExpressions;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Members;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using CoverageSpan = DmeGrpc.Coverage.V1.CoverageSpan;
using Date = Google.Type.Date;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Cli.Members;

/// <summary>Members of a file as the contract has them, and what the service finds wrong as lines and columns of the file.</summary>
internal static partial class MemberMessage
{
    public static Member Of(MemberFileEntry.Member member) => new()
    {
        Program = member.Program == PayerProgram.Medicare ? Payer.Medicare : Payer.Medicaid,
        PlanId = member.PlanId,
        MemberId = member.MemberId,
        Spans =
        {
            member.Spans.Select(span => new CoverageSpan
            {
                FromDate = Of(span.From), ThroughDate = span.Through is { } through ? Of(through) : null, Product = Of(span.Product), State = span.State, Zip = span.Zip,
            }),
        },
        Years =
        {
            member.Years.Select(year => new YearAmounts
            {
                FromDate = Of(year.From),
                ThroughDate = Of(year.Through),
                DeductibleMetCents = year.Met.DeductibleMetCents,
                OutOfPocketMetCents = year.Met.OutOfPocketMetCents,
                AsOf = year.AsOf is { } asOf ? Timestamp.FromDateTimeOffset(asOf) : null,
            }),
        },
    };

    /// <summary>Everything wrong with a member, each as "line: column: description".</summary>
    public static IEnumerable<string> FaultsOf(MemberFileEntry.Member member, Google.Rpc.Status error)
    {
        var violations = error.Details.Where(detail => detail.Is(BadRequest.Descriptor)).SelectMany(detail => detail.Unpack<BadRequest>().FieldViolations).ToList();
        return violations.Count == 0 ? [$"{member.Line}: {error.Message}"] : violations.Select(violation => FaultOf(member, violation));
    }

    private static string FaultOf(MemberFileEntry.Member member, BadRequest.Types.FieldViolation violation)
    {
        var path = FieldPath().Match(violation.Field);
        var field = path.Groups["field"].Value;
        return path.Groups["list"].Value switch
        {
            "spans" when PlaceOf(path) is var place && place < member.Spans.Count => $"{member.Spans[place].Line}: {ColumnOf(field)}: {violation.Description}",
            "years" when PlaceOf(path) is var place && place < member.Years.Count => $"{member.Years[place].Line}: {YearColumnOf(field)}: {violation.Description}",
            _ => $"{member.Line}: {(path.Success ? ColumnOf(field) : violation.Field)}: {violation.Description}",
        };
    }

    private static int PlaceOf(Match path) => int.TryParse(path.Groups["place"].ValueSpan, out var place) ? place : int.MaxValue;

    private static string ColumnOf(string field) => field switch
    {
        "from_date" or "spans" => "from",
        "through_date" => "through",
        "years" => "year_from",
        _ => field,
    };

    private static string YearColumnOf(string field) => field switch
    {
        "from_date" => "year_from",
        "through_date" => "year_through",
        "deductible_met_cents" => "deductible_met",
        "out_of_pocket_met_cents" => "out_of_pocket_met",
        _ => field,
    };

    private static Date Of(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    private static Product Of(PlanProduct? product) => product switch
    {
        PlanProduct.Hmo => Product.Hmo,
        PlanProduct.Ppo => Product.Ppo,
        PlanProduct.PointOfService => Product.PointOfService,
        PlanProduct.FeeForService => Product.FeeForService,
        _ => Product.Unspecified,
    };

    [GeneratedRegex(@"^members\[[0-9]+\](\.(?<list>[a-z]+)\[(?<place>[0-9]+)\])?\.(?<field>[a-z_]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldPath();
}
