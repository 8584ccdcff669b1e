namespace DmeGrpc.Engine.Claims;

/// <summary>Whose NCCI methodology and tables judge a claim.</summary>
public enum PayerProgram
{
    /// <summary>Medicare: MUE with adjudication indicators; no PTP table for DME suppliers.</summary>
    Medicare = 1,

    /// <summary>Medicaid: six methodologies, PTP for DME included, MUE by claim line.</summary>
    Medicaid = 2,
}
