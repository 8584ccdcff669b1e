using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>One row of a DMEPOS fee schedule: the fees of a code with its pricing modifiers in every state.</summary>
public sealed class FeeScheduleRow : IEquatable<FeeScheduleRow>
{
    private readonly int[] cents;

    /// <summary>Takes the fees in cents, for each place non-rural and then rural; 0 where there is none.</summary>
    /// <exception cref="ArgumentException">Not two fees a place, or a fee is negative.</exception>
    public FeeScheduleRow(FeePlaces places, int[] cents)
    {
        if (cents.Length != places.States.Count * 2 || Array.Exists(cents, fee => fee < 0))
        {
            throw new ArgumentException("Each place has two fees, and no fee is negative.", nameof(cents));
        }

        (Places, this.cents) = (places, cents);
    }

    /// <summary>The code.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>The first pricing modifier, such as RR or NU; none where the fee needs none.</summary>
    public required Modifier Modifier { get; init; }

    /// <summary>The second pricing modifier, such as KU or KE; mostly none.</summary>
    public required Modifier SecondModifier { get; init; }

    /// <summary>How many pricing modifiers it has: 0 to 2.</summary>
    public int ModifierCount => (Modifier.IsNone ? 0 : 1) + (SecondModifier.IsNone ? 0 : 1);

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

    /// <summary>The states it has columns for, shared by the rows of a schedule.</summary>
    public FeePlaces Places { get; }

    /// <summary>The postal codes of these states.</summary>
    public IReadOnlyList<string> States => Places.States;

    /// <summary>Every fee in cents, for each place non-rural and then rural; 0 where there is none.</summary>
    public IReadOnlyList<int> AllCents => cents;

    /// <summary>The fee in US cents as published; null where the schedule has none: that is not a fee of zero.</summary>
    /// <param name="state">Postal code in capitals.</param>
    /// <param name="rural">The column: rural, or non-rural.</param>
    public int? Cents(string state, bool rural)
    {
        var place = Places.IndexOf(state);
        return place < 0 || cents[(place * 2) + (rural ? 1 : 0)] is not (> 0 and var fee) ? null : fee;
    }

    /// <summary>
    /// The fee in US cents of an item that goes to an area. Only items that were under competitive bidding have rural fees; the non-rural fee of
    /// every other item, and of the non-contiguous states, stands for the whole state.
    /// </summary>
    /// <param name="state">Postal code in capitals.</param>
    /// <param name="rural">Whether the item goes to a rural ZIP code.</param>
    /// <returns>Null where the schedule has none: that is not a fee of zero.</returns>
    public int? CentsPayable(string state, bool rural) => (rural ? Cents(state, rural: true) : null) ?? Cents(state, rural: false);

    /// <summary>Whether both rows say the same, wherever they stand.</summary>
    public bool HasContentOf(FeeScheduleRow other) =>
        (Code, Modifier, SecondModifier, Jurisdiction, Category, CeilingCents, FloorCents)
            == (other.Code, other.Modifier, other.SecondModifier, other.Jurisdiction, other.Category, other.CeilingCents, other.FloorCents)
        && (Places == other.Places || States.SequenceEqual(other.States)) && cents.AsSpan().SequenceEqual(other.cents);

    /// <inheritdoc/>
    public bool Equals(FeeScheduleRow? other) => other is not null && Source == other.Source && HasContentOf(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeeScheduleRow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Modifier, SecondModifier, Source);

    /// <summary>Code and modifiers: "E0950 NU KU".</summary>
    public override string ToString() => $"{Code} {Modifier} {SecondModifier}".TrimEnd();
}
