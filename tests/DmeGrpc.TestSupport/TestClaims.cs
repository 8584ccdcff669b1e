using DmeGrpc.Engine.Claims;

namespace DmeGrpc.TestSupport;

/// <summary>Claims that are in order but for what a test gives them.</summary>
public static class TestClaims
{
    /// <summary>The example NPI of the CMS check digit standard.</summary>
    public const string ValidNpi = "1234567893";

    /// <summary>The day of service of every line that names no other.</summary>
    public static DateOnly Day { get; } = new(2024, 8, 15);

    /// <summary>The day the payer receives the claim.</summary>
    public static DateOnly Received { get; } = new(2026, 3, 1);

    public static ClaimBuilder Practitioner() => new(PayerProgram.Medicare, ServiceSetting.Practitioner);

    public static ClaimBuilder Hospital() => new(PayerProgram.Medicare, ServiceSetting.OutpatientHospital);

    public static ClaimBuilder Supplier() => new(PayerProgram.Medicare, ServiceSetting.DmeSupplier);

    public static ClaimBuilder Medicaid(ServiceSetting setting = ServiceSetting.Practitioner) => new(PayerProgram.Medicaid, setting);
}
