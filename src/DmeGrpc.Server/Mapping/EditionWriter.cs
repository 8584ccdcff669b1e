using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.Server.Editions;
using Google.Protobuf.WellKnownTypes;
using ProtoDate = Google.Type.Date;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Editions with where they come from, as the contract names them.</summary>
internal static class EditionWriter
{
    public static ReferenceProto.Edition ToProto(this LoadedEdition loaded)
    {
        var proto = loaded.Edition.ToProto();
        proto.KnownSince = loaded.Edition.KnownSinceToProto();
        proto.Build = loaded.File is { } file ? Build(loaded.Source, file) : null;
        return proto;
    }

    /// <summary>The day since which an edition is known; none for one that counts as known at all times.</summary>
    public static ProtoDate? KnownSinceToProto(this Edition edition) => edition.KnownSince == DateOnly.MinValue ? null : edition.KnownSince.ToProto();

    private static ReferenceProto.EditionBuild Build(string name, EditionFileDescription file) => new()
    {
        File = name,
        BuildTime = file.Manifest.Build.BuildTime.ToTimestamp(),
        ToolVersion = file.Manifest.Build.ToolVersion,
        Releases = { file.Manifest.Build.Releases },
        Sources =
        {
            file.Manifest.Build.Sources.Select(source => new ReferenceProto.EditionSource
            {
                Name = source.Name,
                Sha256 = source.Sha256,
                Release = source.Release,
            }),
        },
        SizeBytes = (ulong)file.Length,
    };
}
