using System.ComponentModel.DataAnnotations;
using DmeGrpc.Server.Deadlines;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Members;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Services.Admin;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Telemetry;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Hosting;

/// <summary>Binds the configuration's sections to their classes and checks them.</summary>
internal static class ServerSettings
{
    /// <summary>Registers every options class, checked before the service starts. A key that no class knows is an error too: it is a slip of the pen.</summary>
    public static void AddServerSettings(this IServiceCollection services)
    {
        services.AddSection<ServerLimits>(ServerLimits.Section);
        services.AddSection<ListenSettings>(ListenSettings.Section);
        services.AddSection<ReflectionSettings>(ReflectionSettings.Section);
        services.AddSection<EditionSettings>(EditionSettings.Section);
        services.AddSection<AdminSettings>(AdminSettings.Section);
        services.AddSection<TelemetrySettings>(TelemetrySettings.Section);
        services.AddSection<StoreSettings>(StoreSettings.Section);
        services.AddSection<AuthenticationSettings>(AuthenticationSettings.Section);
        services.AddSection<CalendarSettings>(CalendarSettings.Section);
        services.AddSection<ExemptionSettings>(ExemptionSettings.Section);
        services.AddSection<PlanSettings>(PlanSettings.Section);
    }

    /// <summary>Everything that is wrong with a configuration, one sentence each.</summary>
    public static IReadOnlyList<string> ProblemsIn(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddServerSettings();
        using var provider = services.BuildServiceProvider();
        return
        [
            .. ProblemsOf<ServerLimits>(provider),
            .. ProblemsOf<ListenSettings>(provider),
            .. ProblemsOf<ReflectionSettings>(provider),
            .. ProblemsOf<EditionSettings>(provider),
            .. ProblemsOf<AdminSettings>(provider),
            .. ProblemsOf<TelemetrySettings>(provider),
            .. ProblemsOf<StoreSettings>(provider),
            .. ProblemsOf<AuthenticationSettings>(provider),
            .. ProblemsOf<CalendarSettings>(provider),
            .. ProblemsOf<ExemptionSettings>(provider),
            .. ProblemsOf<PlanSettings>(provider),
            .. ProblemsTogether(provider),
        ];
    }

    /// <summary>Everything that is wrong with one section of a configuration, one sentence each.</summary>
    public static IReadOnlyList<string> ProblemsIn<T>(IConfiguration configuration, string section) where T : class
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSection<T>(section);
        using var provider = services.BuildServiceProvider();
        return [.. ProblemsOf<T>(provider)];
    }

    private static IEnumerable<string> ProblemsTogether(IServiceProvider provider)
    {
        try
        {
            return ExposureCheck.ProblemsIn(ValueOf<ListenSettings>(provider), ValueOf<StoreSettings>(provider), ValueOf<AuthenticationSettings>(provider));
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
        {
            // Each section's own problems come first.
            return [];
        }
    }

    private static T ValueOf<T>(IServiceProvider provider) where T : class => provider.GetRequiredService<IOptions<T>>().Value;

    private static void AddSection<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddOptions<T>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new SectionValidator<T>(section));
    }

    private static IEnumerable<string> ProblemsOf<T>(IServiceProvider provider) where T : class
    {
        try
        {
            _ = provider.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
        catch (InvalidOperationException e)
        {
            // The binder's word for a value of the wrong kind or an unknown key.
            return [e.Message];
        }
    }

    private sealed class SectionValidator<T>(string section) : IValidateOptions<T> where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var problems = new List<ValidationResult>();
            var context = new ValidationContext(options);
            if (Validator.TryValidateObject(options, context, problems, validateAllProperties: true))
            {
                return ValidateOptionsResult.Success;
            }

            // The validator looks beyond single values only where each of them is in order; here everything is told at once.
            var told = options is IValidatableObject more ? problems.UnionBy(more.Validate(context), problem => problem.ErrorMessage) : problems;
            return ValidateOptionsResult.Fail(told.Select(problem => $"{section}:{string.Join(',', problem.MemberNames)}: {problem.ErrorMessage}"));
        }
    }
}
