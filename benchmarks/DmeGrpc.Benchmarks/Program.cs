using System.Globalization;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Benchmarks.Reporting;
using DmeGrpc.Benchmarks.Structures;

return args switch
{
    ["check"] => CheckCommand.Run(),
    ["edition", var file] => EditionCommand.Run(file),
    ["editions", var folder, var count] => EditionsCommand.Run(folder, int.Parse(count, CultureInfo.InvariantCulture)),
    _ => BenchmarkRun.Run(args),
};
