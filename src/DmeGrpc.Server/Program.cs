using DmeGrpc.Server.Hosting;

return await ServerHost.RunAsync(args, Console.Error);
