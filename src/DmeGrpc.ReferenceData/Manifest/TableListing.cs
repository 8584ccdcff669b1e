using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>A table as edition.json lists it.</summary>
internal sealed record TableListing(
    TableKind Kind, PayerProgram? Program, ServiceSetting? Setting, string Release, TableCoverage Coverage, EffectiveWindow Span, int Line)
{
    public TableInfo Info => InfoFor(Program);

    /// <summary>The table as one program sees it; integral items are listed once and are a table for each program.</summary>
    public TableInfo InfoFor(PayerProgram? program) => new(Kind, program, Setting, Release, Coverage, [SourceFileNames.Of(Kind)]) { Span = Span };
}
