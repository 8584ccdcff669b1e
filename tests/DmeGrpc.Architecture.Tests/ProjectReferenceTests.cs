namespace DmeGrpc.Architecture.Tests;

/// <summary>The table of docs/architecture.md: which project may know which.</summary>
public class ProjectReferenceTests
{
    private static readonly string[] Nothing = [];

    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Grpc.Core.Api"] = (Nothing, Nothing),
        ["Grpc.Net.Common"] = (["Grpc.Core.Api"], Nothing),
        ["DmeGrpc.Engine"] = (Nothing, Nothing),
        ["DmeGrpc.ReferenceData"] = (["DmeGrpc.Engine"], ["CsvHelper", "ExcelDataReader"]),
        ["DmeGrpc.Contracts"] = (["Grpc.Core.Api"], ["Google.Protobuf", "Grpc.Tools"]),
        ["DmeGrpc.Storage"] = (["DmeGrpc.Engine"], ["Microsoft.EntityFrameworkCore.Relational"]),
        ["DmeGrpc.Storage.Postgres"] = (
            ["DmeGrpc.Storage"], ["Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.EntityFrameworkCore.Design"]),
        ["DmeGrpc.Storage.Sqlite"] = (
            ["DmeGrpc.Storage"],
            ["Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "SQLitePCLRaw.core", "Microsoft.EntityFrameworkCore.Design"]),
        ["DmeGrpc.Server"] = (
            [
                "DmeGrpc.Engine", "DmeGrpc.ReferenceData", "DmeGrpc.Storage", "DmeGrpc.Storage.Postgres", "DmeGrpc.Storage.Sqlite", "DmeGrpc.Contracts",
                "Grpc.Net.Common",
            ],
            ["Grpc.AspNetCore.Server", "Microsoft.IdentityModel.Protocols.OpenIdConnect", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol"]),
        ["DmeGrpc.Cli"] = (
            ["DmeGrpc.Engine", "DmeGrpc.ReferenceData", "DmeGrpc.Contracts", "DmeGrpc.Server", "Grpc.Net.Common"],
            ["Grpc.Net.Client", "Spectre.Console", "System.CommandLine"]),
    };

    public static TheoryData<string> Projects => [.. ProjectFile.AllUnder("src").Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string name)
    {
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is not in the table: add it there and to docs/architecture.md.");
        var project = ProjectFile.AllUnder("src").Single(file => file.Name == name);

        Assert.Empty(project.Projects.Except(allowed.Projects));
        Assert.Empty(project.Packages.Except(allowed.Packages));
    }

    [Fact]
    public void Every_project_of_the_table_exists() =>
        Assert.Equal(Allowed.Keys.Order(), ProjectFile.AllUnder("src").Select(project => project.Name).Order());

    [Fact]
    public void Package_versions_stand_in_one_file() =>
        Assert.Empty(ProjectFile.AllUnder("src").Concat(ProjectFile.AllUnder("tests")).SelectMany(project => project.Versions()));
}
