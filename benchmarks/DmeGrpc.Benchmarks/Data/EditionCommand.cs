using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Benchmarks.Data;

/// <summary><c>edition FILE</c>: writes the edition that is measured to a file, for servers and peers.</summary>
internal static class EditionCommand
{
    public static int Run(string file)
    {
        var edition = BenchmarkEdition.Default;
        File.Move(BenchmarkEdition.WriteToFile(edition), file, overwrite: true);
        Console.WriteLine($"{edition.Id} ({(edition.Kind == EditionKind.Cms ? "real tables" : "made up")}): {new FileInfo(file).Length:N0} bytes");
        return 0;
    }
}
