using System.Globalization;

namespace DmeGrpc.LoadTest.Processes;

/// <summary>What Linux tells of a process.</summary>
internal static class ProcessFacts
{
    // Linux counts in hundredths on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Processor seconds, user and system, of all its threads.</summary>
    public static double ProcessorSeconds(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Resident memory in megabytes.</summary>
    public static double ResidentMegabytes(int process) => Kilobytes(process, "VmRSS:") / 1024;

    /// <summary>The most it ever was, in megabytes.</summary>
    public static double PeakMegabytes(int process) => Kilobytes(process, "VmHWM:") / 1024;

    private static double Kilobytes(int process, string name) => double.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture);
}
