namespace DmeGrpc.ReferenceData.Cms;

/// <summary>How far the reading of a folder has come.</summary>
/// <param name="File">The file being read.</param>
/// <param name="BytesRead">Bytes read so far, unpacked, of all files.</param>
/// <param name="BytesTotal">Bytes there are to read, as far as the archives tell.</param>
public readonly record struct CmsProgress(string File, long BytesRead, long BytesTotal);
