using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Benchmarks.Reporting;
using DmeGrpc.Benchmarks.Structures;

return args switch
{
    ["check"] => CheckCommand.Run(),
    ["edition", var file] => EditionCommand.Run(file),
    _ => BenchmarkRun.Run(args),
};
