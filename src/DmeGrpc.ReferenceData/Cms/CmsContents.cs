using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>Everything a folder of CMS files gave: tables by program, setting and release, and a report of every file.</summary>
public sealed record CmsContents
{
    /// <summary>NCCI PTP tables.</summary>
    public required IReadOnlyList<CmsTable<PairEdit>> PairEdits { get; init; }

    /// <summary>MUE tables, one a quarter, each from its quarter's first day; <see cref="UnitLimitHistory"/> joins them.</summary>
    public required IReadOnlyList<CmsTable<UnitLimit>> UnitLimits { get; init; }

    /// <summary>Add-on code tables.</summary>
    public required IReadOnlyList<CmsTable<AddOnEdit>> AddOnCodes { get; init; }

    /// <summary>Procedure records of the HCPCS files.</summary>
    public required IReadOnlyList<CmsTable<HcpcsRecord>> Codes { get; init; }

    /// <summary>Modifier records of the HCPCS files.</summary>
    public required IReadOnlyList<CmsTable<HcpcsRecord>> Modifiers { get; init; }

    /// <summary>DMEPOS fee schedules.</summary>
    public required IReadOnlyList<CmsTable<FeeScheduleRow>> Fees { get; init; }

    /// <summary>Rural ZIP code files.</summary>
    public required IReadOnlyList<CmsTable<RuralZip>> RuralZips { get; init; }

    /// <summary>Required Prior Authorization Lists.</summary>
    public required IReadOnlyList<CmsTable<PriorAuthorizationRequirement>> PriorAuthorizations { get; init; }

    /// <summary>Required Face-to-Face Encounter and Written Order Prior to Delivery Lists.</summary>
    public required IReadOnlyList<CmsTable<FaceToFaceOrder>> FaceToFaceOrders { get; init; }

    /// <summary>ICD-10-CM codes by fiscal year.</summary>
    public required IReadOnlyList<CmsTable<DiagnosisCode>> DiagnosisCodes { get; init; }

    /// <summary>A report of every file that was recognised, in the order of their paths.</summary>
    public required IReadOnlyList<SourceReport> Sources { get; init; }

    /// <summary>Files that gave no rows though nothing is wrong with them.</summary>
    public required IReadOnlyList<UnusedFile> Unused { get; init; }

    /// <summary>Files that could not be opened or placed.</summary>
    public required IReadOnlyList<SourceProblem> FileProblems { get; init; }

    /// <summary>Every problem that was kept, of files as a whole first.</summary>
    public IEnumerable<SourceProblem> Problems => FileProblems.Concat(Sources.SelectMany(source => source.Problems));

    /// <summary>How many problems there are, kept or only counted.</summary>
    public int ProblemCount => FileProblems.Count + Sources.Sum(source => source.ProblemCount);
}
