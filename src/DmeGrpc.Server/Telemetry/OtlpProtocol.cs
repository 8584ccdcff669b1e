namespace DmeGrpc.Server.Telemetry;

/// <summary>How OTLP travels.</summary>
public enum OtlpProtocol
{
    /// <summary>Protobuf in HTTP requests, usually to port 4318 and the path /v1/metrics.</summary>
    Http = 0,

    /// <summary>gRPC, usually to port 4317.</summary>
    Grpc,
}
