using Xunit;

namespace DmeGrpc.TestSupport;

/// <summary>A test against the real CMS files: skipped, saying so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!RepositoryFiles.HasSharedData)
        {
            Skip = $"The CMS files are not at {RepositoryFiles.SharedData}; set DME_SHARED_DATA to a folder that holds them.";
        }
    }
}
