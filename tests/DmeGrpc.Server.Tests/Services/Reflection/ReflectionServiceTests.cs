using DmeGrpc.Server.Tests.Support;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Alpha = Grpc.Reflection.V1Alpha;
using Answered = Grpc.Reflection.V1.ServerReflectionResponse.MessageResponseOneofCase;

namespace DmeGrpc.Server.Tests.Services.Reflection;

public class ReflectionServiceTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Services =
    [
        "dme.authorizations.v1.AuthorizationService", "dme.claims.v1.ClaimPostingService", "dme.claims.v1.ClaimValidationService",
        "dme.coverage.v1.CoverageService", "dme.coverage.v1.MemberService", "dme.reference.v1.ReferenceService", "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
    ];

    [Fact]
    public async Task Services_are_listed_in_order()
    {
        var answer = await Ask(new ServerReflectionRequest { Host = "h", ListServices = "*" });

        Assert.Equal(Services, answer.ListServicesResponse.Service.Select(service => service.Name));
        Assert.Equal("h", answer.ValidHost);
        Assert.Equal("*", answer.OriginalRequest.ListServices);
    }

    [Fact]
    public async Task V1alpha_answers_the_same()
    {
        using var call = new Alpha.ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new Alpha.ServerReflectionRequest { ListServices = "" });
        await call.RequestStream.WriteAsync(new Alpha.ServerReflectionRequest { FileContainingSymbol = "no.such.Symbol" });
        await call.RequestStream.CompleteAsync();
        var answers = await call.ResponseStream.ReadAllAsync().ToListAsync();

        Assert.Equal(Services, answers[0].ListServicesResponse.Service.Select(service => service.Name));
        Assert.Equal((int)StatusCode.NotFound, answers[1].ErrorResponse.ErrorCode);
    }

    [Theory]
    [InlineData("dme.claims.v1.ClaimValidationService")]
    [InlineData("dme.claims.v1.ClaimValidationService.ValidateClaims")]
    [InlineData("dme.claims.v1.ClaimItem")]
    [InlineData("dme.claims.v1.ClaimItem.error")]
    public async Task Symbol_s_file_comes_with_everything_it_imports(string symbol)
    {
        var answer = await Ask(new ServerReflectionRequest { FileContainingSymbol = symbol });

        var files = Files(answer);
        Assert.Equal("dme/claims/v1/claim_validation_service.proto", files[0].Name);
        var names = files.Select(file => file.Name).ToHashSet();
        Assert.All(files.SelectMany(file => file.Dependency), import => Assert.Contains(import, names));
        Assert.Contains("google/protobuf/any.proto", names);
    }

    [Theory]
    [InlineData("dme.claims.v1.Program", "dme/claims/v1/claim.proto")]
    [InlineData("dme.claims.v1.PROGRAM_MEDICARE", "dme/claims/v1/claim.proto")]
    [InlineData("dme.errors.v1.ErrorReason", "dme/errors/v1/error_reason.proto")]
    [InlineData("google.rpc.BadRequest.FieldViolation", "google/rpc/error_details.proto")]
    [InlineData("grpc.health.v1.HealthCheckResponse.ServingStatus", "grpc/health/v1/health.proto")]
    [InlineData("dme.claims.v1.Finding.evidence", "dme/claims/v1/finding.proto")]
    public async Task Every_kind_of_symbol_is_found(string symbol, string file) =>
        Assert.Equal(file, Files(await Ask(new ServerReflectionRequest { FileContainingSymbol = symbol }))[0].Name);

    [Fact]
    public async Task File_is_found_by_its_name() =>
        Assert.Equal("google/type/date.proto", Files(await Ask(new ServerReflectionRequest { FileByFilename = "google/type/date.proto" })).Single().Name);

    [Fact]
    public async Task Unknown_names_are_NOT_FOUND_and_the_stream_goes_on()
    {
        ServerReflectionRequest[] unknown =
        [
            new() { FileByFilename = "no/such.proto" },
            new() { FileContainingSymbol = "no.such.Symbol" },
            new() { FileContainingExtension = new ExtensionRequest { ContainingType = "dme.claims.v1.Claim", ExtensionNumber = 100 } },
            new() { AllExtensionNumbersOfType = "no.such.Message" },
            // An enum has no extensions to ask about.
            new() { AllExtensionNumbersOfType = "dme.claims.v1.Program" },
        ];

        var answers = await Ask([.. unknown, new ServerReflectionRequest { ListServices = "" }]);

        Assert.All(answers.SkipLast(1), answer => Assert.Equal((int)StatusCode.NotFound, answer.ErrorResponse.ErrorCode));
        Assert.Equal(Answered.ListServicesResponse, answers[^1].MessageResponseCase);
    }

    [Fact]
    public async Task Message_without_extensions_has_an_empty_list_of_them()
    {
        var answer = await Ask(new ServerReflectionRequest { AllExtensionNumbersOfType = "dme.claims.v1.Claim" });

        Assert.Equal("dme.claims.v1.Claim", answer.AllExtensionNumbersResponse.BaseTypeName);
        Assert.Empty(answer.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task Empty_question_is_INVALID_ARGUMENT() =>
        Assert.Equal((int)StatusCode.InvalidArgument, (await Ask(new ServerReflectionRequest())).ErrorResponse.ErrorCode);

    [Fact]
    public async Task Reflection_can_be_switched_off()
    {
        await using var silent = await RunningServer.StartAsync("Reflection:Enabled=false");
        using var call = new ServerReflection.ServerReflectionClient(silent.Channel).ServerReflectionInfo();

        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "UNIMPLEMENTED", () => call.ResponseStream.MoveNext(CancellationToken.None));
    }

    private static List<FileDescriptorProto> Files(ServerReflectionResponse answer) =>
        [.. answer.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom)];

    private async Task<ServerReflectionResponse> Ask(ServerReflectionRequest request) => Assert.Single(await Ask([request]));

    private async Task<List<ServerReflectionResponse>> Ask(ServerReflectionRequest[] requests)
    {
        using var call = new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        foreach (var request in requests)
        {
            await call.RequestStream.WriteAsync(request);
        }

        await call.RequestStream.CompleteAsync();
        return await call.ResponseStream.ReadAllAsync().ToListAsync();
    }
}
