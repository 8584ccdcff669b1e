using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.EditionDiffs;

/// <summary>The starter edition as a folder, and that folder with some rows changed. Removed at the end.</summary>
internal sealed class DiffFolders : IDisposable
{
    public const string Hostile = "</td><script>alert(1)</script> & \"quoted\" ]]> \u202E";

    private readonly string root = Directory.CreateTempSubdirectory("dme-diff-").FullName;

    public DiffFolders()
    {
        Copy(Starter);
        Copy(Changed);
        Edit("edition.json", text => text.Replace("\"starter-", "\"changed-", StringComparison.Ordinal));
        Edit("codes.csv", text => $"{text.TrimEnd('\n')}\nE9998,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2026-01-01,,IN,DME\n");
        EditRows("unit_limits.csv", "MEDICARE,DME_SUPPLIER,E0601,", row => row.Replace(",E0601,1,", ",E0601,3,", StringComparison.Ordinal));
        EditRows("unit_limits.csv", "MEDICARE,DME_SUPPLIER,A4221,", row => $"{row}2025-12-31");
    }

    /// <summary>The starter edition as it is.</summary>
    public string Starter => Path.Combine(root, "starter");

    /// <summary>With a new code E9998, a limit of 3 instead of 1 for E0601 and an end to that for A4221, in the DME supplier's table.</summary>
    public string Changed => Path.Combine(root, "changed");

    public string File(string name) => Path.Combine(root, name);

    /// <summary>Two devices where the starter edition allows one a day.</summary>
    public string Claims()
    {
        const string Line = """
            { "lineNumber": NUMBER, "procedureCode": "E0601", "modifiers": ["RR", "KH", "KX"], "units": UNITS, "fromDate": {"year": 2026, "month": 2, "day": 1},
              "chargeCents": 10000, "diagnosisPointers": [1] }
            """;
        string Claim(string id, int units) => $$"""
            { "claimId": "{{id}}", "program": "PROGRAM_MEDICARE", "setting": "SETTING_DME_SUPPLIER", "billingNpi": "1234567893", "memberId": "M1",
              "receivedDate": {"year": 2026, "month": 3, "day": 1}, "diagnosisCodes": ["G47.33"], "lines": [LINES] }
            """.Replace("LINES", Line.Replace("NUMBER", "1", StringComparison.Ordinal).Replace("UNITS", $"{units}", StringComparison.Ordinal), StringComparison.Ordinal);
        var path = File("claims.json");
        System.IO.File.WriteAllText(path, $"{Claim("TWO <b>devices</b>", 2)}\n{Claim("ONE", 1)}\n{Claim("NINE", 9)}\n");
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Source => RepositoryFiles.Locate("data", "starter");

    private static void Copy(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Source))
        {
            System.IO.File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private void Edit(string file, Func<string, string> change)
    {
        var path = Path.Combine(Changed, file);
        var text = System.IO.File.ReadAllText(path);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        System.IO.File.WriteAllText(path, changed);
    }

    private void EditRows(string file, string start, Func<string, string> change) => Edit(
        file, text => string.Join('\n', text.Split('\n').Select(row => row.StartsWith(start, StringComparison.Ordinal) ? change(row) : row)));
}
