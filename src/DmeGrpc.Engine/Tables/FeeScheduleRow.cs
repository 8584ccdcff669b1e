using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>One row of a DMEPOS fee schedule: the fees of a code with its pricing modifiers in every state.</summary>
public sealed class FeeScheduleRow
{
    private readonly FeePlaces places;
    private readonly int[] cents;

    /// <summary>Takes the fees in cents, for each place non-rural and then rural; 0 where there is none.</summary>
    /// <exception cref="ArgumentException">Not two fees a place.</exception>
    public FeeScheduleRow(FeePlaces places, int[] cents)
    {
        if (cents.Length != places.States.Count * 2)
        {
            throw new ArgumentException("Each place has two fees.", nameof(cents));
        }

        (this.places, this.cents) = (places, cents);
    }

    /// <summary>The code.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>The first pricing modifier, such as RR or NU; none where the fee needs none.</summary>
    public required Modifier Modifier { get; init; }

    /// <summary>The second pricing modifier, such as KU or KE; mostly none.</summary>
    public required Modifier SecondModifier { get; init; }

    /// <summary>Which contractors pay.</summary>
    public required FeeJurisdiction Jurisdiction { get; init; }

    /// <summary>The payment category, which is bound to the code and not to the modifiers.</summary>
    public required PaymentCategory Category { get; init; }

    /// <summary>The national ceiling in cents; 0 where there is none.</summary>
    public required int CeilingCents { get; init; }

    /// <summary>The national floor in cents; 0 where there is none.</summary>
    public required int FloorCents { get; init; }

    /// <summary>Where the row stands in its file.</summary>
    public required SourceRow Source { get; init; }

    /// <summary>The states it has columns for.</summary>
    public IReadOnlyList<string> States => places.States;

    /// <summary>The fee in US cents; null where the schedule has none: that is not a fee of zero.</summary>
    /// <param name="state">Postal code in capitals.</param>
    /// <param name="rural">Whether the item goes to a rural or non-contiguous area's ZIP code.</param>
    public int? Cents(string state, bool rural)
    {
        var place = places.IndexOf(state);
        return place < 0 || cents[(place * 2) + (rural ? 1 : 0)] is not (> 0 and var fee) ? null : fee;
    }
}
