using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The edition's codes in ASCII order: the first has number 1.</summary>
internal static class CodeIndexCodec
{
    public static byte[] Write(CodeIndex index)
    {
        var section = new SectionWriter();
        section.AddCodes(FieldId.Code, index.Codes, code => code);
        return section.ToArray();
    }

    public static CodeIndex Read(SectionReader section)
    {
        var ordinals = section.RowValues<int>(FieldId.Code);
        section.Require(ordinals.Length <= ushort.MaxValue, $"it has {ordinals.Length} codes and {ushort.MaxValue} is the most");
        var codes = new ProcedureCode[ordinals.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = section.CodeAt(FieldId.Code, ordinals[i]);
            section.Require(i == 0 || codes[i - 1] < codes[i], "the codes are not in order");
        }

        section.RequireAllRead();
        return new CodeIndex(codes);
    }
}
