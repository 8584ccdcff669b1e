namespace DmeGrpc.Server.Hosting;

/// <summary>Why background services ended by a fault of their own. The host stops then, and by itself would not say why.</summary>
internal static class BackgroundFaults
{
    /// <summary>One sentence for each that did; none while all are well or ended in order.</summary>
    public static IReadOnlyList<string> Of(IServiceProvider services) =>
    [
        .. from service in services.GetServices<IHostedService>().OfType<BackgroundService>()
           where service.ExecuteTask is { IsFaulted: true }
           let fault = service.ExecuteTask!.Exception!.GetBaseException()
           select $"the service was ended by {service.GetType().Name}: {fault.GetType().Name}: {fault.Message}",
    ];
}
