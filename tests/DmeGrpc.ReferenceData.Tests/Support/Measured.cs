using System.Diagnostics;
using Xunit.Abstractions;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>Prints how long a step took. Nothing is asserted about time.</summary>
internal static class Measured
{
    public static T Step<T>(this ITestOutputHelper output, string name, Func<T> step)
    {
        var start = Stopwatch.GetTimestamp();
        var result = step();
        output.WriteLine($"{name}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        return result;
    }
}
