using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Every kind of table an edition file may hold.</summary>
internal static class TableCodecs
{
    private static readonly TableCodec[] All =
    [
        new CodeCodec(), new ModifierCodec(), new PairEditCodec(), new IntegralPairCodec(), new UnitLimitCodec(), new AddOnCodec(),
        new FeeCodec(), new RuralZipCodec(), new PriorAuthorizationCodec(), new FaceToFaceCodec(), new DiagnosisCodec(),
    ];

    public static TableCodec For(TableKind table) => Array.Find(All, codec => codec.Table == table)
        ?? throw new NotSupportedException($"Edition files do not hold tables of kind {table}.");

    /// <summary>The codec of a section; null for a kind this build does not know.</summary>
    public static TableCodec? Find(SectionKind section) => Array.Find(All, codec => codec.Section == section);
}
