using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tables;

/// <summary>The states and territories of one fee schedule, in the order of its columns. All rows of a schedule share one.</summary>
public sealed class FeePlaces
{
    private readonly Dictionary<string, int> places = [];

    /// <summary>Takes postal codes in capitals.</summary>
    /// <exception cref="ArgumentException">A code is unknown or there twice.</exception>
    public FeePlaces(IEnumerable<string> states)
    {
        foreach (var state in states)
        {
            if (!StateCode.IsKnown(state) || !places.TryAdd(state, places.Count))
            {
                throw new ArgumentException($"'{state}' is not a postal code, or is there twice.", nameof(states));
            }
        }

        States = [.. places.Keys];
    }

    /// <summary>The postal codes.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>The state's place, or -1.</summary>
    public int IndexOf(string state) => places.GetValueOrDefault(state, -1);
}
