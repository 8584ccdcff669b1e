using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// Reads required_diagnoses.csv: first_code, last_code, diagnoses, list, source, grade. The diagnoses are ICD-10-CM codes without the point, or what they begin with,
/// parted by blanks; list says whether the policy accepts no others.
/// </summary>
internal static class RequiredDiagnosisRows
{
    public const string FileName = "required_diagnoses.csv";

    public static List<RequiredDiagnosis> Read(Stream stream, ProblemList problems)
    {
        var rows = new List<RequiredDiagnosis>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, "first_code", "last_code", "diagnoses", "list"))
        {
            var diagnoses = row.Text("diagnoses").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (diagnoses.Length == 0 || Array.Find(diagnoses, text => text.Contains('.', StringComparison.Ordinal) || !DiagnosisCodeFormat.IsWellFormed(text)) is not null)
            {
                row.Refuse($"diagnoses: {Shown.Text(row.Text("diagnoses"))} are not diagnosis codes without the point, parted by blanks.");
            }

            var required = new RequiredDiagnosis(row.Range(), diagnoses, row.Word("list", SourceWords.Coverages), row.Origin(FileName));
            if (row.IsSound)
            {
                rows.Add(required);
            }
        }

        return rows;
    }
}
