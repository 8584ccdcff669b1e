using System.Net;
using DmeGrpc.Claims.V1;
using DmeGrpc.EchoServer;
using Microsoft.AspNetCore.Server.Kestrel.Core;

// One argument: a file with the ClaimResult that answers every claim.
var result = ClaimResult.Parser.ParseFrom(File.ReadAllBytes(args[0]));
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.ConfigureKestrel(options =>
{
    // As the service has them: DmeGrpc.Server, KestrelSetup.
    options.Limits.MaxRequestBodySize = null;
    options.Limits.MinResponseDataRate = null;
    options.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
    options.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
    options.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
});
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddGrpc();
builder.Services.AddSingleton(new EchoService(result));
await using var app = builder.Build();
app.MapGrpcService<EchoService>();
await app.RunAsync();
