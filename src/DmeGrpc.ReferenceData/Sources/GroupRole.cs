namespace DmeGrpc.ReferenceData.Sources;

/// <summary>What a code is in an integral group.</summary>
internal enum GroupRole
{
    Base = 1,
    Included,
}
