using System.Net.Sockets;
using System.Security.Cryptography;
using DmeGrpc.Server.Editions;

namespace DmeGrpc.Server.Hosting;

/// <summary>Runs the service: what <c>Program</c> does, and <c>dme serve</c> too.</summary>
public static class ServerHost
{
    /// <summary>The exit code where the service could not start, or was ended by a fault of its own.</summary>
    public const int CouldNotStart = 2;

    /// <summary>Runs the service until it is told to stop. Settings come from appsettings.json, the environment and <paramref name="args"/>, the last winning.</summary>
    /// <param name="args">Settings, such as <c>--Listen:Port=50551</c>.</param>
    /// <param name="errors">Takes every reason why the service cannot start or go on, one a line.</param>
    /// <returns>
    /// 0 after an orderly end; <see cref="CouldNotStart"/> where settings are wrong, the port is taken, the certificate or the edition cannot be read, or
    /// work in the background failed.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var builder = WebApplication.CreateSlimBuilder(args);
        var problems = ServerSettings.ProblemsIn(builder.Configuration);
        if (problems.Count > 0)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, problems));
            return CouldNotStart;
        }

        try
        {
            builder.AddDmeGrpcServer();
            builder.AddEditionLoading();
            await using var app = builder.Build();
            app.MapDmeGrpcServer();
            var loader = app.Services.GetRequiredService<EditionLoader>();
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            List<string> reasons = [.. loader.Problems.Select(problem => problem.ToString()), .. BackgroundFaults.Of(app.Services)];
            foreach (var reason in reasons)
            {
                await errors.WriteLineAsync(reason);
            }

            return reasons.Count == 0 ? 0 : CouldNotStart;
        }
        catch (SocketException e)
        {
            await errors.WriteLineAsync($"the service cannot listen: {e.Message}.");
            return CouldNotStart;
        }
        catch (Exception e) when (e is IOException or CryptographicException)
        {
            await errors.WriteLineAsync(e.Message);
            return CouldNotStart;
        }
    }
}
