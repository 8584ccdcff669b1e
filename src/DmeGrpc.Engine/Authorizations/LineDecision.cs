using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>What a reviewer decides on one line. What is left null is taken from the request or from the rules of the line's family.</summary>
/// <param name="LineNumber">The line.</param>
public abstract record LineDecision(int LineNumber);

/// <summary>The line is affirmed, as requested or, where something is given, modified.</summary>
/// <param name="LineNumber">The line.</param>
public sealed record AffirmLine(int LineNumber) : LineDecision(LineNumber)
{
    /// <summary>Another code than requested.</summary>
    public ProcedureCode? Code { get; init; }

    /// <summary>Other modifiers than requested.</summary>
    public IReadOnlyList<Modifier>? Modifiers { get; init; }

    /// <summary>Another number of units than requested.</summary>
    public decimal? Units { get; init; }

    /// <summary>The first day of validity; else the day of the decision, or the first day asked for.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day of validity; else as long as the family's affirmations are valid, or the last day asked for.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>The line is not affirmed.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="ReasonCode">The payer's code of the reason; may be empty.</param>
/// <param name="ReasonText">The specific reason; must not be empty (42 CFR 422.122 and 431.80).</param>
public sealed record NonAffirmLine(int LineNumber, string ReasonCode, string ReasonText) : LineDecision(LineNumber);

/// <summary>The line waits.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="Missing">What is missing; must not be empty.</param>
public sealed record PendLine(int LineNumber, string Missing) : LineDecision(LineNumber);
