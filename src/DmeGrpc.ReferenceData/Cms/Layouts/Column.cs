namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>A column that a heading names.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="IsHeading">Whether a heading, as letters and digits in lower case, names it.</param>
/// <param name="IsOptional">Whether the layout is recognised without it.</param>
internal sealed record Column(string Name, Func<string, bool> IsHeading, bool IsOptional = false)
{
    public static Column Named(string name, params string[] keys) => new(name, key => keys.Contains(key));
}
