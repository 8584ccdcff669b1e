using System.Reflection;

namespace DmeGrpc.ReferenceData.Sources;

/// <summary>Files inside an assembly, under a common prefix.</summary>
internal sealed class EmbeddedFiles(Assembly assembly, string prefix) : ISourceFiles
{
    public Stream? Open(string name) => assembly.GetManifestResourceStream(prefix + name);
}
