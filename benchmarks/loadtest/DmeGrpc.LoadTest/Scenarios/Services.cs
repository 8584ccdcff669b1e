using DmeGrpc.LoadTest.Processes;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Starts the services: the real one as its users do, and the echo.</summary>
internal static class Services
{
    /// <summary>The real service's name in results.</summary>
    public const string Real = "dme";

    /// <summary>The service, with the settings given beside those that every run has.</summary>
    public static Task<ServiceProcess> StartRealAsync(IReadOnlyDictionary<string, string> settings, bool onEveryProcessor = false) => ServiceProcess.StartAsync(
        Real, "dme.dll", ["serve", "--port", "0"],
        new Dictionary<string, string>(settings) { ["Limits__MaxClaimsPerStream"] = "1000000000" }, onEveryProcessor);

    /// <summary>The service by one edition, without a store.</summary>
    public static Task<ServiceProcess> StartRealAsync(string edition) =>
        StartRealAsync(OfEdition(edition));

    /// <summary>The settings of such a service.</summary>
    public static Dictionary<string, string> OfEdition(string edition) => new() { ["Editions__Path"] = edition, ["Store__Provider"] = "None" };

    /// <summary>The echo, which answers with the result given.</summary>
    public static async Task<ServiceProcess> StartEchoAsync(string folder, byte[] result)
    {
        var file = Path.Combine(folder, "result.bin");
        await File.WriteAllBytesAsync(file, result);
        return await ServiceProcess.StartAsync("echo", "DmeGrpc.EchoServer.dll", [file]);
    }
}
