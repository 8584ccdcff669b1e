using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.ReferenceData.Tests.Support;

internal static class BuildRecords
{
    public static EditionBuildRecord Plain { get; } = new() { BuildTime = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero), ToolVersion = "0.1.0" };

    public static EditionBuildRecord Full { get; } = Plain with
    {
        Releases = ["2024Q3", "AOC 2024-06-03"],
        EffectiveFrom = new DateOnly(2024, 7, 1),
        EffectiveThrough = new DateOnly(2024, 9, 30),
        Sources =
        [
            new EditionFileSource
            {
                Name = "ccipra-v302r0-f1.zip/ccipra-v302r0-f1.TXT",
                Sha256 = new string('a', 64),
                Format = "Medicare PTP",
                Release = "2024Q3",
                Counts = new(StringComparer.Ordinal) { ["read"] = 3, ["kept"] = 2, ["refused"] = 1 },
            },
        ],
    };
}
