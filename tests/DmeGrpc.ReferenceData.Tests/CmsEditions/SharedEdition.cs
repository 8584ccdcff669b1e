using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Tests.Cms.SharedData;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.CmsEditions;

/// <summary>The whole folder of real CMS files as an edition, made once, written to a file, and opened from it.</summary>
public static class SharedEdition
{
    private static readonly Lazy<(CmsEdition Made, Edition Opened, EditionFileDescription Description)> Built = new(Build);

    /// <summary>What was made of the folder.</summary>
    public static CmsEdition Made => Built.Value.Made;

    /// <summary>The edition as a server has it: mapped from its file.</summary>
    public static Edition Opened => Built.Value.Opened;

    /// <summary>What the file says of itself.</summary>
    public static EditionFileDescription Description => Built.Value.Description;

    private static (CmsEdition, Edition, EditionFileDescription) Build()
    {
        using var folder = new TemporaryFolder();
        var made = CmsEdition.Make(SharedContents.All, new CmsEditionOptions { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "test" });
        EditionFile.Write(folder["a"], made.Edition, made.Build);

        // What is mapped stays when its name goes.
        return (made, EditionFile.Open(folder["a"]), EditionFile.Describe(folder["a"]));
    }
}
