using DmeGrpc.Coverage.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Mapping.Coverage;
using DmeGrpc.Server.Stores;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Members;

/// <summary>dme.coverage.v1.MemberService.</summary>
internal sealed class MemberService(ServerStore store, MemberImports imports) : DmeGrpc.Coverage.V1.MemberService.MemberServiceBase
{
    public override Task ImportMembers(
        IAsyncStreamReader<ImportMembersRequest> requestStream, IServerStreamWriter<ImportMembersResponse> responseStream, ServerCallContext context) =>
        imports.ImportAsync(requestStream, responseStream, context);

    public override async Task<GetMemberResponse> GetMember(GetMemberRequest request, ServerCallContext context)
    {
        var roster = store.Members;
        var violations = new ViolationList();
        var key = MemberReader.Key(request.Program, request.PlanId, request.MemberId, violations);
        violations.ThrowIfAny();
        var found = await roster.GetAsync(key, context.CancellationToken)
            ?? throw new ServiceException(ErrorReason.UnknownMember, "There is no record of the member.");
        return new GetMemberResponse
        {
            Member = new Member
            {
                Program = request.Program,
                PlanId = request.PlanId,
                MemberId = request.MemberId,
                Spans = { found.Spans.Select(span => span.ToProto()) },
                Years = { found.Counted.Select(share => share.ToProto()) },
            },
        };
    }
}
