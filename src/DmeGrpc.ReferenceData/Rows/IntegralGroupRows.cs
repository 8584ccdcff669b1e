using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>integral_groups.csv. In a group each included item is part of each base; all its rows have one source and one program.</summary>
internal static class IntegralGroupRows
{
    private static readonly string File = SourceFileNames.Of(TableKind.IntegralPairs);

    public static List<IntegralMember> Read(EditionSource source)
    {
        var members = new List<IntegralMember>();
        foreach (var row in source.Rows(TableKind.IntegralPairs, "group", "source", "program", "role", "code"))
        {
            var member = new IntegralMember(
                row.Text("group"), row.Word("source", SourceWords.IntegralSources), row.Word("program", SourceWords.GroupPrograms),
                row.Word("role", SourceWords.Roles), row.Code("code"), row.Line);
            if (member.Group.Length == 0)
            {
                row.Refuse("group: the group has no name.");
            }

            if (row.IsSound)
            {
                members.Add(member);
            }
        }

        foreach (var group in members.GroupBy(member => member.Group))
        {
            ReportContradictions([.. group], source.Problems);
        }

        return members;
    }

    private static void ReportContradictions(List<IntegralMember> group, ProblemList problems)
    {
        var first = group[0];
        foreach (var other in group.Where(member => (member.Origin, member.Program) != (first.Origin, first.Program)))
        {
            problems.Add(File, other.Line, $"The group {first.Group} has another source or program on line {first.Line}.");
        }

        foreach (var role in Enum.GetValues<GroupRole>().Where(role => group.TrueForAll(member => member.Role != role)))
        {
            problems.Add(File, first.Line, $"The group {first.Group} has no row of the role {role.ToString().ToUpperInvariant()}.");
        }

        RowConflicts.ReportRepeats(group, member => member.Code, member => member.Line, File, problems);
    }
}
