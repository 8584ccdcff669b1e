namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>What a section holds. Numbers are never changed and never used again.</summary>
internal enum SectionKind : uint
{
    /// <summary>JSON: what the edition is and how it was made.</summary>
    Manifest = 1,

    /// <summary>Every code of the edition; its place is its number.</summary>
    CodeIndex = 2,

    Codes = 16,
    Modifiers = 17,
    PairEdits = 18,
    IntegralPairs = 19,
    UnitLimits = 20,
    AddOnCodes = 21,
    Fees = 22,
    RuralZips = 23,
    PriorAuthorizations = 24,
    FaceToFaceOrders = 25,
    DiagnosisCodes = 26,
}

/// <summary>What holds for kinds of sections.</summary>
internal static class SectionKinds
{
    /// <summary>Whether a file may have several sections of the kind for one program and setting: tables that succeed one another.</summary>
    public static bool MayRepeat(SectionKind kind) => kind is SectionKind.Fees or SectionKind.RuralZips or SectionKind.DiagnosisCodes;
}
