using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>
/// A procedure or modifier record of the HCPCS Level II file, without its long description. Source: CMS HCPCS quarterly update, record layout.
/// </summary>
public sealed record HcpcsRecord
{
    /// <summary>The code; none for a modifier.</summary>
    public ProcedureCode Code { get; init; }

    /// <summary>The modifier; none for a code.</summary>
    public Modifier Modifier { get; init; }

    /// <summary>The short description, 28 characters at most.</summary>
    public string ShortName { get; init; } = string.Empty;

    /// <summary>The first pricing indicator: 00 to 99, by which Medicare prices the code; empty for none.</summary>
    public string PricingIndicator { get; init; } = string.Empty;

    /// <summary>The coverage code: C, D, I, M or S; empty for none.</summary>
    public string Coverage { get; init; } = string.Empty;

    /// <summary>The Berenson-Eggers type of service, such as D1B; empty for none.</summary>
    public string Betos { get; init; } = string.Empty;

    /// <summary>The codes the file refers to, mostly successors of an ended code.</summary>
    public IReadOnlyList<ProcedureCode> CrossReferences { get; init; } = [];

    /// <summary>The day the code was added; null for unknown.</summary>
    public DateOnly? Added { get; init; }

    /// <summary>The day the last action took effect; null for unknown.</summary>
    public DateOnly? ActionEffective { get; init; }

    /// <summary>The last day the code may be used; null while it is in use.</summary>
    public DateOnly? Terminated { get; init; }

    /// <summary>The last action: A added, D discontinued, N none, and others; empty for none.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>Where the record begins in its file.</summary>
    public required SourceRow Source { get; init; }

    /// <summary>The days of service it may be billed for; from ever where the file does not say when it was added.</summary>
    public EffectiveWindow Validity => new(Added ?? DateOnly.MinValue, Terminated);

    /// <summary>The row of the catalogue of codes, its category from the pricing indicator and its family from the type of service.</summary>
    public CodeRecord ToCodeRecord() =>
        new(Code, ShortName, Validity, HcpcsFamilies.CategoryOf(PricingIndicator), HcpcsFamilies.FamilyOf(Code, Betos), Source);

    /// <summary>The row of the list of modifiers.</summary>
    public ModifierRecord ToModifierRecord() => new(Modifier, ShortName, Validity, Source);
}
