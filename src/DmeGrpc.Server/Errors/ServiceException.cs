using DmeGrpc.Errors.V1;

namespace DmeGrpc.Server.Errors;

/// <summary>A question that could not be answered. Services throw it; <see cref="Interceptors.ErrorInterceptor"/> makes it the call's status.</summary>
/// <param name="reason">Why; it decides the status.</param>
/// <param name="message">One English sentence that tells the caller what to do. It goes into logs, so it repeats no claim data.</param>
internal sealed class ServiceException(ErrorReason reason, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ErrorReason Reason { get; } = reason;

    /// <summary>Facts for programs: keys in lowerCamelCase, with units in the key.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Everything that is wrong with the request, for reasons that lie in it.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; init; } = [];

    /// <summary>Every rule that the state of things breaks, for reasons that lie in it.</summary>
    public IReadOnlyList<BrokenRule> BrokenRules { get; init; } = [];

    /// <summary>How long to wait before asking again; null where asking again is of no use.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
