using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// An item that needs a face-to-face encounter and a written order prior to delivery. Source: 42 CFR 410.38(d) and the Required
/// Face-to-Face Encounter and Written Order Prior to Delivery List.
/// </summary>
/// <param name="Code">The item.</param>
/// <param name="Window">The days of delivery it applies to, as far as the list is dated.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct FaceToFaceOrder(ProcedureCode Code, EffectiveWindow Window, SourceRow Source);
