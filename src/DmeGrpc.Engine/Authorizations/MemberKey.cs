using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// Who a member is, for everything that is kept about members: the payer and the member's number with that payer, both normalised.
/// A payer is a plan, or the program itself for fee for service.
/// </summary>
/// <remarks>The default value is no member; <see cref="TryCreate"/> never yields it.</remarks>
public readonly record struct MemberKey
{
    private readonly string? value;

    private MemberKey(string value) => this.value = value;

    /// <summary>True for the default value.</summary>
    public bool IsNone => value is null;

    /// <summary>
    /// Makes the key. Plan ids are compared in capitals without blanks around them; of member numbers only letters and digits count, in
    /// capitals, so 1eg4-te5-mk73 is 1EG4TE5MK73.
    /// </summary>
    /// <returns>False when the member number has no letter or digit, or something is longer than <see cref="AuthorizationLimits"/> allows.</returns>
    public static bool TryCreate(PayerProgram program, string planId, string memberId, out MemberKey key)
    {
        key = default;
        var payer = planId.Trim().ToUpperInvariant();
        var member = string.Concat(memberId.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (member.Length is 0 or > AuthorizationLimits.MemberIdLength || payer.Length > AuthorizationLimits.PlanIdLength)
        {
            return false;
        }

        // The member part has no slash, so the last one always divides; the first letter keeps a plan called MEDICARE apart from Medicare.
        key = new MemberKey(payer.Length > 0 ? $"P:{payer}/{member}" : $"F:{program.ToString().ToUpperInvariant()}/{member}");
        return true;
    }

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static MemberKey FromStored(string value) => new(value);

    /// <summary>"P:" and the plan, or "F:" and the program; a slash; the member number. Nothing for no member.</summary>
    public override string ToString() => value ?? string.Empty;
}
