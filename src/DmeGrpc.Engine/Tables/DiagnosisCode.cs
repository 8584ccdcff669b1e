using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>An ICD-10-CM code of one fiscal year.</summary>
/// <param name="Code">Three to seven characters without the point: A0471.</param>
/// <param name="IsBillable">Whether it may be submitted; false for a heading that has codes below it.</param>
/// <param name="Validity">The days of service of its fiscal year, from 1 October, as far as the file is dated.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct DiagnosisCode(string Code, bool IsBillable, EffectiveWindow Validity, SourceRow Source);
