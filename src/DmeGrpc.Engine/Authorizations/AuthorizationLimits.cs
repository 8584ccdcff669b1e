namespace DmeGrpc.Engine.Authorizations;

/// <summary>How much an authorization may hold. Lengths are in characters.</summary>
public static class AuthorizationLimits
{
    /// <summary>The longest plan id.</summary>
    public const int PlanIdLength = 50;

    /// <summary>The longest member number, as X12 NM109 has it.</summary>
    public const int MemberIdLength = 80;

    /// <summary>The most lines of one request.</summary>
    public const int Lines = 99;

    /// <summary>The most diagnosis codes, as X12 278 HI has it.</summary>
    public const int DiagnosisCodes = 12;

    /// <summary>The most modifiers of a line.</summary>
    public const int Modifiers = 4;

    /// <summary>The longest code of a reason.</summary>
    public const int ReasonCodeLength = 20;

    /// <summary>The longest text of a reason, and of what is missing.</summary>
    public const int TextLength = 2000;

    /// <summary>The longest name of whoever changes something, of a submitter, and of a claim.</summary>
    public const int NameLength = 200;

    /// <summary>The most documents of one authorization.</summary>
    public const int Documents = 100;
}
