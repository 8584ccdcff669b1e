namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>Where the rows of an opened edition file are kept.</summary>
public enum EditionFileStorage
{
    /// <summary>In the mapped file: read on demand, shared among processes. The file must not be changed in place, only replaced.</summary>
    Mapped,

    /// <summary>In arrays: the file may be changed or removed once it is open.</summary>
    Loaded,
}
