using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.ReferenceData.Members;

/// <summary>What comes next in a file of members.</summary>
public abstract record MemberFileEntry
{
    private MemberFileEntry()
    {
    }

    /// <summary>A member of whose rows each could be read. Whether spans overlap or a state exists is for whoever records it to say.</summary>
    public sealed record Member : MemberFileEntry
    {
        /// <summary>The line of its first row.</summary>
        public required int Line { get; init; }

        /// <summary>The program.</summary>
        public required PayerProgram Program { get; init; }

        /// <summary>The plan; empty for fee for service.</summary>
        public required string PlanId { get; init; }

        /// <summary>The member within the plan.</summary>
        public required string MemberId { get; init; }

        /// <summary>Its spans of coverage, in the order of the file; what is repeated word for word stands once.</summary>
        public required IReadOnlyList<MemberFileSpan> Spans { get; init; }

        /// <summary>Its years of benefits, likewise.</summary>
        public required IReadOnlyList<MemberFileYear> Years { get; init; }
    }

    /// <summary>Something that is wrong.</summary>
    /// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="Reason">What is wrong, in plain words; it begins with the column where there is one.</param>
    /// <param name="EndsFile">Whether nothing after it can be read, or nothing at all.</param>
    public sealed record Fault(int Line, string Reason, bool EndsFile) : MemberFileEntry;

    /// <summary>A member that is left out because of faults, all of which have been told.</summary>
    /// <param name="Line">The line of its first row.</param>
    public sealed record LeftOut(int Line) : MemberFileEntry;
}

/// <summary>A span of coverage in a file.</summary>
/// <param name="Line">Its line.</param>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day; null while it goes on.</param>
/// <param name="Product">The product; null when unknown.</param>
/// <param name="State">The state; empty when unknown.</param>
/// <param name="Zip">The ZIP code; empty when unknown.</param>
public sealed record MemberFileSpan(int Line, DateOnly From, DateOnly? Through, PlanProduct? Product, string State, string Zip);

/// <summary>A year of benefits in a file.</summary>
/// <param name="Line">Its line.</param>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day.</param>
/// <param name="Met">What counts towards deductible and maximum.</param>
/// <param name="AsOf">The instant up to which it was counted; null for the instant of the import.</param>
public sealed record MemberFileYear(int Line, DateOnly From, DateOnly Through, Accumulators Met, DateTimeOffset? AsOf);
