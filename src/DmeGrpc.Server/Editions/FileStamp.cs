namespace DmeGrpc.Server.Editions;

/// <summary>What tells at a glance whether a file has changed.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>A file's stamp; null when there is no such file.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
    }
}
