using DmeGrpc.Engine.Claims;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>A section of an edition file.</summary>
/// <param name="Kind">What it holds; the number of a kind this build does not know.</param>
/// <param name="Program">The program of its table; null for every program.</param>
/// <param name="Setting">The setting of its table; null for every setting.</param>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum, 64 lower-case hexadecimal digits.</param>
public sealed record EditionFileSection(string Kind, PayerProgram? Program, ServiceSetting? Setting, long Rows, long Bytes, string Sha256)
{
    internal static EditionFileSection From(SectionEntry entry) => new(
        entry.Kind.ToString(), entry.Program == 0 ? null : (PayerProgram)entry.Program, entry.Setting == 0 ? null : (ServiceSetting)entry.Setting,
        entry.RowCount, entry.Length, Convert.ToHexStringLower(entry.Hash));
}
