using System.Globalization;
using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads whose authorizations are meant.</summary>
internal static class MemberReader
{
    private static readonly FieldPath Request = new("");

    /// <summary>The member of a filter; null where it names none.</summary>
    public static MemberKey? Filter(Claims.V1.Program program, string planId, string memberId, ViolationList violations)
    {
        if (memberId.Length > 0)
        {
            return Key(program, planId, memberId, violations);
        }

        if (program != Claims.V1.Program.Unspecified)
        {
            violations.Add("program", "It says whose member_id it is: it needs one.");
        }

        if (planId.Length > 0)
        {
            violations.Add("plan_id", "It says whose member_id it is: it needs one.");
        }

        return null;
    }

    /// <summary>The key of a member; what cannot be one is a violation.</summary>
    public static MemberKey Key(Claims.V1.Program program, string planId, string memberId, ViolationList violations) =>
        Key(program, planId, memberId, Request, AuthorizationLimits.NameLength, violations);

    /// <summary>The same of a message within the request, with a length of its own.</summary>
    public static MemberKey Key(
        Claims.V1.Program program, string planId, string memberId, FieldPath at, int maxMemberIdLength, ViolationList violations)
    {
        var isSet = FieldReader.IsSet(program, at, "program", violations);
        KeptText.Read(planId, AuthorizationLimits.PlanIdLength, at, "plan_id", violations);
        KeptText.Required(memberId, maxMemberIdLength, at, "member_id", violations);
        if (!isSet)
        {
            return default;
        }

        if (!MemberKey.TryCreate(program.ToEngine(), planId, memberId, out var key)
            && memberId.Trim().Length > 0 && planId.Length <= AuthorizationLimits.PlanIdLength)
        {
            violations.Add(at.Of("member_id"), string.Create(
                CultureInfo.InvariantCulture, $"It must have letters or digits, at most {AuthorizationLimits.MemberIdLength} of them."));
        }

        return key;
    }
}
