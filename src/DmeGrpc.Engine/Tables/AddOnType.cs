namespace DmeGrpc.Engine.Tables;

/// <summary>How far CMS lists the primaries of an add-on code. Source: CMS NCCI add-on code edits.</summary>
public enum AddOnType
{
    /// <summary>Type 1: the list is complete.</summary>
    CompleteList = 1,

    /// <summary>Type 2: there is no list; the contractor defines one.</summary>
    ContractorList = 2,

    /// <summary>Type 3: some primaries are listed; the contractor may add others.</summary>
    PartialList = 3,
}
