using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Mapping;

/// <summary>Collects everything that makes a request unreadable, so that the sender learns of all of it at once.</summary>
internal sealed class ViolationList
{
    private List<FieldViolation>? violations;
    private ServiceException? cause;

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => violations is null;

    /// <summary>Adds a violation.</summary>
    /// <param name="field">The path from the request.</param>
    /// <param name="description">One sentence that repeats no identifier or free text of the claim: it goes into logs.</param>
    public void Add(string field, string description) => (violations ??= []).Add(new FieldViolation(field, description));

    /// <summary>Adds a violation that has a reason of its own, which then is the reason of the whole.</summary>
    public void Add(string field, string description, ErrorReason reason, IReadOnlyDictionary<string, string> facts)
    {
        Add(field, description);
        cause ??= new ServiceException(reason, description) { Facts = facts };
    }

    /// <summary>Adds what was found elsewhere.</summary>
    public void Add(ViolationList others)
    {
        if (others.violations is { } found)
        {
            (violations ??= []).AddRange(found);
        }

        cause ??= others.cause;
    }

    /// <summary>Everything found, as the error of the request or of one claim of it.</summary>
    public ServiceException ToError()
    {
        var error = ServiceErrors.InvalidRequest(violations ?? []);
        return cause is null ? error : new ServiceException(cause.Reason, error.Message) { Facts = cause.Facts, Violations = error.Violations };
    }

    /// <summary>Ends the call where anything was found.</summary>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw ToError();
        }
    }
}
