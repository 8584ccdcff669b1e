using DmeGrpc.Admin.V1;
using DmeGrpc.Server.Editions;
using Google.Protobuf.WellKnownTypes;
using RefusedFile = DmeGrpc.Admin.V1.RefusedFile;

namespace DmeGrpc.Server.Mapping;

/// <summary>The state of the editions as the contract names it.</summary>
internal static class EditionsStateWriter
{
    public static EditionsStatus ToProto(this EditionsState state) => new()
    {
        Editions =
        {
            state.Editions.Select(loaded => new PublishedEdition
            {
                EditionId = loaded.Edition.Id,
                Kind = loaded.Edition.Kind.ToProto(),
                Source = loaded.Source,
                KnownSince = loaded.Edition.KnownSinceToProto(),
            }),
        },
        PublishedTime = state.Since?.ToTimestamp(),
        SwapCount = (ulong)state.Swaps,
        RefusedFiles =
        {
            state.Refusals.Select(refusal => new RefusedFile { File = refusal.File, Reason = refusal.Reason, RefusedTime = refusal.Since.ToTimestamp() }),
        },
    };
}
