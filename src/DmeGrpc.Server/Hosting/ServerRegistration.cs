using System.IO.Compression;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Interceptors;
using DmeGrpc.Server.Members;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Services;
using DmeGrpc.Server.Services.Admin;
using DmeGrpc.Server.Services.Authorizations;
using DmeGrpc.Server.Services.Coverage;
using DmeGrpc.Server.Services.Members;
using DmeGrpc.Server.Services.Posting;
using DmeGrpc.Server.Services.Reference;
using DmeGrpc.Server.Services.Reflection;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Telemetry;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Hosting;

/// <summary>Registers and maps everything the service consists of.</summary>
public static class ServerRegistration
{
    /// <summary>Registers the service's options, listener, interceptors and services.</summary>
    /// <param name="builder">The application under construction.</param>
    public static void AddDmeGrpcServer(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddServerSettings();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PublishedEditions>();
        builder.Services.AddSingleton<EditionReloader>();
        builder.Services.AddSingleton<PublishedPlans>();
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<ServiceMetrics>();
        builder.Services.AddHostedService<OtlpExport>();
        builder.Services.AddSingleton<ErrorInterceptor>();
        builder.Services.AddSingleton<CompressionInterceptor>();
        builder.Services.AddSingleton<ClaimValidationService>();
        builder.Services.AddSingleton<ReferenceService>();
        builder.Services.AddSingleton<AdminService>();
        builder.Services.AddSingleton<HealthService>();
        builder.AddStoreByConfiguration();
        builder.Services.AddCallers();
        builder.Services.AddAuthorizationService();
        builder.Services.AddSingleton<MemberFactsReader>();
        builder.Services.AddSingleton<Postings>();
        builder.Services.AddSingleton<ClaimPostingService>();
        builder.Services.AddCoverageService();
        builder.Services.AddSingleton<MemberImports>();
        builder.Services.AddSingleton<MemberService>();
        builder.Services.AddSingleton(services => ReflectionIndex.OfThisService(services.GetRequiredService<IOptions<AdminSettings>>().Value.Enabled));
        builder.Services.AddSingleton<ReflectionService>();
        builder.Services.AddSingleton<ReflectionAlphaService>();

        builder.Services.AddGrpc(grpc =>
        {
            grpc.EnableDetailedErrors = false;
            grpc.ResponseCompressionAlgorithm = "gzip";
            grpc.ResponseCompressionLevel = CompressionLevel.Fastest;
            grpc.Interceptors.Add<ErrorInterceptor>();
            grpc.Interceptors.Add<AccessInterceptor>();
            grpc.Interceptors.Add<CompressionInterceptor>();
        });
        builder.Services.AddOptions<GrpcServiceOptions>()
            .Configure<IOptions<ServerLimits>>((grpc, limits) => grpc.MaxReceiveMessageSize = limits.Value.MaxMessageBytes);

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // What goes wrong in a call is logged once, by ErrorInterceptor and ErrorDetailsMiddleware, and without the call's data.
        builder.Logging.AddFilter("Grpc.AspNetCore.Server", LogLevel.Critical);
    }

    /// <summary>Has the editions that the settings name loaded once the server listens. Without it, someone else publishes to <see cref="PublishedEditions"/>.</summary>
    /// <param name="builder">The application under construction.</param>
    public static void AddEditionLoading(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<EditionLoader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EditionLoader>());
    }

    /// <summary>Maps the service's gRPC services.</summary>
    /// <param name="app">The application.</param>
    public static void MapDmeGrpcServer(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // Nobody else asks for it before the first claim, and its gauges should be there from the start.
        _ = app.Services.GetRequiredService<ServiceMetrics>();
        var draining = app.Services.GetRequiredService<Draining>();
        app.Use((context, next) =>
        {
            draining.Count(context);
            return next(context);
        });
        app.UseMiddleware<ErrorDetailsMiddleware>();
        app.MapGrpcService<ClaimValidationService>();
        app.MapGrpcService<ReferenceService>();
        app.MapGrpcService<AuthorizationService>();
        app.MapGrpcService<ClaimPostingService>();
        app.MapGrpcService<CoverageService>();
        app.MapGrpcService<MemberService>();
        app.MapGrpcService<HealthService>();
        if (app.Services.GetRequiredService<IOptions<AdminSettings>>().Value.Enabled)
        {
            app.MapGrpcService<AdminService>();
        }

        if (app.Services.GetRequiredService<IOptions<ReflectionSettings>>().Value.Enabled)
        {
            app.MapGrpcService<ReflectionService>();
            app.MapGrpcService<ReflectionAlphaService>();
        }
    }
}
