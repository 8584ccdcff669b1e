using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Server.Mapping;

/// <summary>Reads codes that are asked about. Unlike a claim's, they must be codes.</summary>
internal static class CodeReader
{
    public static ProcedureCode Read(string text, string field, ViolationList violations)
    {
        if (!ProcedureCode.TryParse(text, out var code))
        {
            violations.Add(field, text.Length == 0 ? "It is required." : "It must be five characters: a digit or capital, three digits, a digit or capital.");
        }

        return code;
    }
}
