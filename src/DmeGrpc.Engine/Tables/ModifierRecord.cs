using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>A modifier and when it is valid.</summary>
/// <param name="Modifier">The modifier.</param>
/// <param name="ShortName">A short name in plain words; empty for the AMA's modifiers.</param>
/// <param name="Validity">First and last day of service it may be billed for.</param>
/// <param name="Source">Where the row stands in its file.</param>
public sealed record ModifierRecord(Modifier Modifier, string ShortName, EffectiveWindow Validity, SourceRow Source);
