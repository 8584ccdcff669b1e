namespace DmeGrpc.Server.Services.Coverage;

/// <summary>Registers what answers dme.coverage.v1.</summary>
internal static class CoverageRegistration
{
    public static void AddCoverageService(this IServiceCollection services)
    {
        services.AddSingleton<EligibilityChecks>();
        services.AddSingleton<CodeChecks>();
        services.AddSingleton<EquipmentQuotes>();
        services.AddSingleton<CoverageService>();
    }
}
