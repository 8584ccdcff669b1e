using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Layouts;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>The tables of every kind while a folder is read.</summary>
internal sealed class CmsTables
{
    // A sorted key for five-character codes, and for seven characters of a diagnosis code in base 37 with blanks as zero.
    private const int DiagnosisBase = 37;

    public TableSet<PairEdit> PairEdits { get; } = new(new(
        TableKind.PairEdits, row => Pair(row.ColumnOne, row.ColumnTwo), row => row.EverApplied ? row.Window : null, row => row.Source,
        row => row.ColumnOne, row => $"{row.ColumnOne}/{row.ColumnTwo} {row.Window}"));

    public TableSet<UnitLimit> UnitLimits { get; } = new(new(
        TableKind.UnitLimits, row => Single(row.Code), row => row.Window, row => row.Source, row => row.Code, row => row.Code.ToString()));

    public TableSet<AddOnEdit> AddOnCodes { get; } = new(new(
        TableKind.AddOnCodes, row => Pair(row.AddOn, row.Primary ?? default), row => row.Window, row => row.Source, row => row.AddOn,
        row => $"{row.AddOn} with {(row.Primary is { } primary ? primary.ToString() : "contractor-defined primaries")}"));

    public TableSet<HcpcsRecord> Codes { get; } = new(new(
        TableKind.Codes, row => row.Code.IsNone ? (1UL << RowKeys.CodeBits) + (ulong)row.Modifier.Ordinal : Single(row.Code), row => row.Validity,
        row => row.Source, row => row.Code, row => row.Code.IsNone ? $"modifier {row.Modifier}" : row.Code.ToString()));

    public TableSet<HcpcsShortName> ShortNames { get; } = new(new(
        TableKind.Codes, row => Single(row.Code), row => EffectiveWindow.Always, row => row.Source, row => row.Code, row => row.Code.ToString()));

    public TableSet<FeeScheduleRow> Fees { get; } = new(new(
        TableKind.Fees, row => Priced(row.Code, row.Modifier, row.SecondModifier), row => EffectiveWindow.Always, row => row.Source, row => row.Code,
        row => $"{row.Code} {row.Modifier} {row.SecondModifier}".TrimEnd()));

    public TableSet<RuralZip> RuralZips { get; } = new(new(
        TableKind.RuralZips, row => (ulong)row.Zip, row => EffectiveWindow.Always, row => row.Source, row => default, row => $"{row.Zip:00000}"));

    public TableSet<PriorAuthorizationRequirement> PriorAuthorizations { get; } = new(new(
        TableKind.PriorAuthorizations, row => (Single(row.Code) << 8) + (ulong)row.Phase, row => row.Window, row => row.Source, row => row.Code,
        row => $"{row.Code} phase {row.Phase}"));

    public TableSet<FaceToFaceOrder> FaceToFaceOrders { get; } = new(new(
        TableKind.FaceToFaceOrders, row => Single(row.Code), row => row.Window, row => row.Source, row => row.Code, row => row.Code.ToString()));

    public TableSet<DiagnosisCode> DiagnosisCodes { get; } = new(new(
        TableKind.DiagnosisCodes, row => Diagnosis(row.Code), row => row.Validity, row => row.Source, row => default, row => row.Code));

    // No code is 0, so that a code's key never is.
    private static ulong Single(ProcedureCode code) => (ulong)(code.Ordinal + 1);

    private static ulong Pair(ProcedureCode one, ProcedureCode two) => (Single(one) << RowKeys.CodeBits) | Single(two);

    private static ulong Priced(ProcedureCode code, Modifier first, Modifier second) =>
        (((Single(code) << 12) | (uint)(first.Ordinal + 1)) << 12) | (uint)(second.Ordinal + 1);

    private static ulong Diagnosis(string code)
    {
        var key = 0UL;
        for (var i = 0; i < 7; i++)
        {
            var c = i < code.Length ? code[i] : ' ';
            key = (key * DiagnosisBase) + (ulong)(char.IsAsciiDigit(c) ? c - '0' + 1 : char.IsAsciiLetterUpper(c) ? c - 'A' + 11 : 0);
        }

        return key;
    }
}
