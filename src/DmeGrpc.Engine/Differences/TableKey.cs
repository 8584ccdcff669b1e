using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>By what the tables of two editions are held against each other.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Program">The program it belongs to; null for every program.</param>
/// <param name="Setting">The setting it belongs to; null for every setting.</param>
public readonly record struct TableKey(TableKind Kind, PayerProgram? Program = null, ServiceSetting? Setting = null);
