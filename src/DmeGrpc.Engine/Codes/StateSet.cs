using System.Collections;
using System.Numerics;

namespace DmeGrpc.Engine.Codes;

/// <summary>Some of the states and territories, without an order. Sets of the same states are equal; the default value has none.</summary>
public readonly struct StateSet : IReadOnlyCollection<string>, IEquatable<StateSet>
{
    // The bit at a state's place in StateCode.All; there are fewer than 64.
    private readonly ulong members;

    private StateSet(ulong members) => this.members = members;

    /// <inheritdoc/>
    public int Count => BitOperations.PopCount(members);

    /// <summary>Takes postal codes in capitals; repeated ones count once.</summary>
    /// <exception cref="ArgumentException">A text is not a postal code.</exception>
    public static StateSet Of(IEnumerable<string> states)
    {
        var bits = 0UL;
        foreach (var state in states)
        {
            var place = StateCode.PlaceOf(state);
            bits |= place >= 0 ? 1UL << place : throw new ArgumentException($"'{state}' is not a postal code.", nameof(states));
        }

        return new StateSet(bits);
    }

    /// <summary>Whether the state is one of them; false for a text that is no postal code.</summary>
    public bool Contains(string state) => StateCode.PlaceOf(state) is >= 0 and var place && (members & (1UL << place)) != 0;

    /// <summary>The postal codes in alphabetical order.</summary>
    public IEnumerator<string> GetEnumerator() => StateCode.All.Where(Contains).Order(StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(StateSet other) => members == other.members;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => members.GetHashCode();

    /// <summary>The postal codes in alphabetical order with blanks between them: "IL MO NY WV".</summary>
    public override string ToString() => string.Join(' ', this);

    /// <summary>Same states.</summary>
    public static bool operator ==(StateSet left, StateSet right) => left.Equals(right);

    /// <summary>Other states.</summary>
    public static bool operator !=(StateSet left, StateSet right) => !left.Equals(right);
}
