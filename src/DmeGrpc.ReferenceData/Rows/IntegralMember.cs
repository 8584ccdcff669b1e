using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>A row of integral_groups.csv: a code as a base or an included item of a group.</summary>
internal sealed record IntegralMember(string Group, PairSource Origin, PayerProgram? Program, GroupRole Role, ProcedureCode Code, int Line);
