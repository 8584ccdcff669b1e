using DmeGrpc.Engine.Claims;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>A row and the table it belongs to; the setting is null where tables are by program alone.</summary>
internal readonly record struct ProgramRow<TRow>(PayerProgram Program, ServiceSetting? Setting, TRow Row);
