using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>The short description of a code, where it is published apart from the code's other attributes.</summary>
internal readonly record struct HcpcsShortName(ProcedureCode Code, string Text, SourceRow Source);
