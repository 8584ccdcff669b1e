using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>A <see cref="SourceRow"/> in four bytes: the file in the upper 8 bits, the line in the lower 24.</summary>
internal static class PackedSource
{
    public const int MaxFile = byte.MaxValue;
    public const int MaxLine = (1 << LineBits) - 1;

    private const int LineBits = 24;

    public static uint Pack(SourceRow source)
    {
        if (source.File is < 0 or > MaxFile || source.Line is < 0 or > MaxLine)
        {
            throw new ArgumentException(
                $"Row {source.Line} of file {source.File} cannot be noted: a table may have {MaxFile + 1} sources of {MaxLine} lines.", nameof(source));
        }

        return ((uint)source.File << LineBits) | (uint)source.Line;
    }

    public static SourceRow Unpack(uint packed) => new((int)(packed >> LineBits), (int)(packed & MaxLine));
}
