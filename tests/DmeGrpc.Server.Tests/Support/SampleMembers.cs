using DmeGrpc.Coverage.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Payer = DmeGrpc.Claims.V1.Program;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Members of one test: their ids are its own, so that tests can share a database.</summary>
internal sealed class SampleMembers(GrpcChannel channel)
{
    private readonly string unique = Guid.NewGuid().ToString("N");

    public MemberService.MemberServiceClient Client { get; } = new(channel);

    public static ProtoDate Day(int year, int month, int day) => SampleClaims.Day(year, month, day);

    public string Id(string name) => $"{name}{unique}";

    /// <summary>A member covered from 2025 on, with amounts of 2026 as of the end of January.</summary>
    public Member Member(string name) => new()
    {
        Program = Payer.Medicare,
        PlanId = "cedar-sound-hmo",
        MemberId = Id(name),
        Spans = { new CoverageSpan { FromDate = Day(2025, 1, 1), Product = Product.Hmo, State = "OR", Zip = "97201" } },
        Years =
        {
            new YearAmounts
            {
                FromDate = Day(2026, 1, 1),
                ThroughDate = Day(2026, 12, 31),
                DeductibleMetCents = 10_000,
                OutOfPocketMetCents = 20_000,
                AsOf = Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)),
            },
        },
    };

    /// <summary>The sample after a change.</summary>
    public Member Changed(string name, Action<Member> change)
    {
        var member = Member(name);
        change(member);
        return member;
    }

    /// <summary>Imports messages of members, and gives all answers.</summary>
    public async Task<IReadOnlyList<ImportMembersResponse>> ImportAsync(params Member[][] messages)
    {
        using var call = Client.ImportMembers();
        var answers = new List<ImportMembersResponse>();
        var reading = Task.Run(async () =>
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync())
            {
                answers.Add(answer);
            }
        });
        foreach (var message in messages)
        {
            try
            {
                await call.RequestStream.WriteAsync(new ImportMembersRequest { Members = { message } });
            }
            catch (Exception e) when (e is RpcException or InvalidOperationException or IOException)
            {
                // The answers tell why.
                break;
            }
        }

        if (!reading.IsFaulted)
        {
            await call.RequestStream.CompleteAsync();
        }

        await reading;
        return answers;
    }

    public async Task<Member> GetAsync(string name, string planId = "cedar-sound-hmo") => (await Client.GetMemberAsync(
        new GetMemberRequest { Program = Payer.Medicare, PlanId = planId, MemberId = Id(name) })).Member;
}
