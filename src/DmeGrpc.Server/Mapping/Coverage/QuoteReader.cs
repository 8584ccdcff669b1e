using System.Globalization;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Reads the question whether to rent or to buy an item.</summary>
/// <param name="request">The request.</param>
/// <param name="catalog">The editions.</param>
/// <param name="today">The day that stands for one that the request does not name.</param>
internal sealed class QuoteReader(QuoteEquipmentRequest request, EditionCatalog catalog, DateOnly today)
{
    private const int MaxModifiers = 2;
    private static readonly FieldPath Root = new("");

    private readonly ViolationList violations = new();

    /// <summary>The question.</summary>
    /// <exception cref="ServiceException">It cannot be read.</exception>
    public EquipmentQuestion Read()
    {
        var code = CodeReader.Read(request.ProcedureCode, "procedure_code", violations);
        var modifiers = PlaceReader.Modifiers(request.Modifiers, Root, violations, MaxModifiers);
        if (request.ServiceState.Length == 0)
        {
            violations.Add("service_state", "It is required.");
        }

        var state = PlaceReader.State(request.ServiceState, Root, violations, "service_state");
        int? zip = request.ServiceZip.Length > 0 ? PlaceReader.Zip(request.ServiceZip, Root, "service_zip", violations) : null;
        var day = FieldReader.Date(request.ServiceDate, Root, "service_date", violations) ?? today;
        CheckMonths("expected_months", request.ExpectedMonths, 1);
        CheckMonths("first_repair_month", request.FirstRepairMonth, 0);
        CheckAmount("rental_one_off_cents", request.RentalOneOffCents);
        CheckAmount("repair_cents_per_month", request.RepairCentsPerMonth);
        CheckAmount("salvage_cents", request.SalvageCents);
        CheckAmount("salvage_loss_cents_per_month", request.SalvageLossCentsPerMonth);
        violations.ThrowIfAny();
        return new EquipmentQuestion
        {
            Code = code,
            Modifiers = modifiers,
            State = state,
            Area = zip is { } digits ? DeliveryArea.Of(catalog, PayerProgram.Medicare, digits, day) : DeliveryArea.Of(request.Rural),
            Day = day,
            ExpectedMonths = (int)request.ExpectedMonths,
            RentalOneOffCents = request.RentalOneOffCents,
            RepairCentsPerMonth = request.RepairCentsPerMonth,
            FirstRepairMonth = Math.Max(1, (int)request.FirstRepairMonth),
            SalvageCents = request.SalvageCents,
            SalvageLossCentsPerMonth = request.SalvageLossCentsPerMonth,
        };
    }

    private void CheckMonths(string field, uint months, uint least)
    {
        if (months < least || months > RentalSchedule.MaxMonth)
        {
            violations.Add(field, string.Create(CultureInfo.InvariantCulture, $"It must be from {least} to {RentalSchedule.MaxMonth}."));
        }
    }

    private void CheckAmount(string field, long cents)
    {
        if (cents is < 0 or > Amounts.MaxCents)
        {
            violations.Add(field, string.Create(CultureInfo.InvariantCulture, $"It must be from 0 to {Amounts.MaxCents} cents."));
        }
    }
}
