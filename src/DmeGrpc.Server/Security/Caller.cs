using System.Collections.Frozen;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using Grpc.Core;

namespace DmeGrpc.Server.Security;

/// <summary>Who calls.</summary>
/// <param name="Name">Their name; empty where the server does not ask.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Suppliers">The NPIs of the suppliers they act for, in order; null for all.</param>
internal sealed record Caller(string Name, IReadOnlySet<CallerRole> Roles, IReadOnlyList<string>? Suppliers)
{
    private static readonly object Key = new();

    /// <summary>Anyone, where the server does not ask.</summary>
    public static readonly Caller Anyone = new("", Enum.GetValues<CallerRole>().ToFrozenSet(), Suppliers: null);

    /// <summary>A caller who has been recognised.</summary>
    public static Caller Known(string name, IEnumerable<CallerRole> roles, IEnumerable<string> suppliers)
    {
        var all = roles.ToFrozenSet();
        var named = suppliers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Caller(name, all, all.Contains(CallerRole.Reviewer) || named.Contains(AuthenticationSettings.AllSuppliers) ? null : named);
    }

    /// <summary>Who makes a call.</summary>
    public static Caller Of(ServerCallContext context) => (Caller)context.UserState[Key];

    /// <summary>Keeps who makes a call.</summary>
    public void KeepIn(ServerCallContext context) => context.UserState[Key] = this;

    /// <summary>Whether they act for a supplier.</summary>
    public bool ActsFor(string supplierNpi) => Suppliers is null || Suppliers.Contains(supplierNpi);

    /// <summary>The name under which they act: their own, or the one that the request gives where the server does not ask.</summary>
    /// <exception cref="ServiceException">PERMISSION_DENIED: the request gives another name than theirs.</exception>
    public string ActorNamed(string given, FieldPath at, string field, ViolationList violations)
    {
        if (Name.Length == 0)
        {
            return KeptText.Required(given, AuthorizationLimits.NameLength, at, field, violations);
        }

        return given.Length == 0 || given == Name
            ? Name
            : throw new ServiceException(ErrorReason.PermissionDenied, $"{at.Of(field)} must be the caller's own name, or empty.");
    }

    /// <summary>The supplier to which a question is confined: the one asked for, or the only one they act for.</summary>
    /// <param name="asked">The NPI that the question names; empty for none.</param>
    /// <returns>The NPI; null for every supplier.</returns>
    /// <exception cref="ServiceException">PERMISSION_DENIED: it is not theirs, or they have to name one of several.</exception>
    public string? ConfinedTo(string asked)
    {
        if (Suppliers is null)
        {
            return asked.Length == 0 ? null : asked;
        }

        var supplier = asked.Length == 0 && Suppliers.Count == 1 ? Suppliers[0] : asked;
        RequireSupplier(supplier);
        return supplier;
    }

    /// <summary>That they act for a supplier.</summary>
    /// <exception cref="ServiceException">PERMISSION_DENIED.</exception>
    public void RequireSupplier(string supplierNpi)
    {
        if (!ActsFor(supplierNpi))
        {
            throw new ServiceException(ErrorReason.PermissionDenied, "The caller must name a supplier that it acts for.");
        }
    }
}
