namespace DmeGrpc.ReferenceData.Cms;

/// <summary>Reads a folder of files as CMS publishes them: text, workbooks, gzip and zip archives, in any subfolders and under any names.</summary>
public static class CmsFolder
{
    /// <summary>
    /// Reads every file whose layout is known. Faulty rows, damaged and unknown files are reported and never throw; files are recognised by
    /// content, and their names only tell what the content does not: setting and release.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told every few hundred kilobytes how far the reading has come; from the calling thread.</param>
    /// <param name="limits">How much is read before a file is refused; by default what fits every published file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static CmsContents Read(
        string folder, IProgress<CmsProgress>? progress = null, CmsLimits? limits = null, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }

        return new FolderReading(folder, progress, limits ?? CmsLimits.Default, cancellation).Run();
    }
}
