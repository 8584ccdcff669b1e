namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>How the values of a field are written, little-endian. Numbers are never changed and never used again.</summary>
internal enum FieldType : uint
{
    Byte = 1,
    UInt16 = 2,
    Int32 = 3,
    UInt32 = 4,
}

/// <summary>The .NET types of field values.</summary>
internal static class FieldTypes
{
    public static FieldType Of<T>()
        where T : unmanaged
    {
        return default(T) switch
        {
            byte => FieldType.Byte,
            ushort => FieldType.UInt16,
            int => FieldType.Int32,
            uint => FieldType.UInt32,
            _ => throw new NotSupportedException($"Fields do not hold {typeof(T)}."),
        };
    }

    /// <summary>The bytes of one value; 0 for a type this build does not know.</summary>
    public static int SizeOf(FieldType type) => type switch
    {
        FieldType.Byte => sizeof(byte),
        FieldType.UInt16 => sizeof(ushort),
        FieldType.Int32 => sizeof(int),
        FieldType.UInt32 => sizeof(uint),
        _ => 0,
    };
}
