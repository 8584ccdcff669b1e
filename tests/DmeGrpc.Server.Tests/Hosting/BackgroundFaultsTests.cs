using DmeGrpc.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DmeGrpc.Server.Tests.Hosting;

public sealed class BackgroundFaultsTests
{
    [Fact]
    public async Task Service_that_fails_ends_the_host_and_is_named_with_its_reason()
    {
        using var host = Build(services => services.AddHostedService<Failing>());

        await host.StartAsync();
        await host.WaitForShutdownAsync();

        Assert.Equal(["the service was ended by Failing: InvalidDataException: The watch broke."], BackgroundFaults.Of(host.Services));
    }

    [Fact]
    public async Task Orderly_end_names_nobody()
    {
        using var host = Build(services => services.AddHostedService<Patient>());
        await host.StartAsync();
        await host.StopAsync();

        Assert.Empty(BackgroundFaults.Of(host.Services));
    }

    private static IHost Build(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        add(builder.Services);
        return builder.Build();
    }

    private sealed class Failing : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidDataException("The watch broke.");
        }
    }

    private sealed class Patient : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
    }
}
