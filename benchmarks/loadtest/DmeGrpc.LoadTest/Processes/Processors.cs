using System.Diagnostics;

namespace DmeGrpc.LoadTest.Processes;

/// <summary>
/// Which processors serve and which ask. With two or more, the first half serves, and the client has the rest, so that neither takes time from the other.
/// </summary>
internal static class Processors
{
    private static readonly int Count = Environment.ProcessorCount;

    /// <summary>Whether processors are kept apart here.</summary>
    public static bool AreApart { get; } = Count > 1 && OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset");

    /// <summary>How many serve.</summary>
    public static int Serving => AreApart ? Math.Max(1, Count / 2) : Count;

    /// <summary>The command that runs a program on the processors that serve.</summary>
    public static string[] ToServe(params string[] command) => AreApart ? ["taskset", "-c", $"0-{Serving - 1}", .. command] : command;

    /// <summary>The command that runs a program on all processors, which a process of those that ask would not hand on by itself.</summary>
    public static string[] ToShare(params string[] command) => AreApart ? ["taskset", "-c", $"0-{Count - 1}", .. command] : command;

    /// <summary>Moves this process to the processors that ask.</summary>
    public static void TakeThoseThatAsk()
    {
        if (AreApart && OperatingSystem.IsLinux())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = (nint)(((1L << Count) - 1) & ~((1L << Serving) - 1));
        }
    }
}
