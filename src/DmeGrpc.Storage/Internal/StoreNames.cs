using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Internal;

/// <summary>What callers must have checked before they come here: names that are keys.</summary>
internal static class StoreNames
{
    /// <exception cref="ArgumentException">A name is empty, too long, or holds a NUL character.</exception>
    public static void Check(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length is 0 or > AuthorizationLimits.NameLength || name.Contains('\0'))
            {
                throw new ArgumentException($"A name of 1 to {AuthorizationLimits.NameLength} characters without NUL is expected.", nameof(names));
            }
        }
    }
}
