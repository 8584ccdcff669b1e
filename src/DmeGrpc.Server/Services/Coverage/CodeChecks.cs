using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping.Coverage;
using DmeGrpc.Server.Members;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>Answers CheckCodes: the member is looked up once for all codes, and where the store does not answer what hangs on the member is not told.</summary>
internal sealed class CodeChecks(
    PublishedEditions editions, PublishedPlans plans, MemberFactsReader members, IOptions<ExemptionSettings> exemptions, TimeProvider clock)
{
    public async Task<CheckCodesResponse> AnswerAsync(CheckCodesRequest request, ServerCallContext context)
    {
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var asked = new CodeCheckReader(request, catalog, plans.Current, clock.GetUtcNow()).Read();
        var circumstances = asked.Circumstances with { ExemptSuppliers = exemptions.Value.ToExemptions() };
        if (!circumstances.Member.IsNone)
        {
            // What is known of a member is told to the suppliers that furnish the items, and to whoever acts for all of them.
            var supplier = Caller.Of(context).ConfinedTo(circumstances.SupplierNpi) ?? string.Empty;
            var facts = await members.ReadAsync(
                circumstances.Member, [.. asked.Questions.Select(question => question.Code).Distinct()], circumstances.Day, circumstances.Plan,
                context.CancellationToken);
            circumstances = circumstances with { SupplierNpi = supplier, Facts = facts };
        }

        return new CheckCodesResponse { Checks = { asked.Questions.Select(question => Engine.CodeChecks.CodeCheck.Of(question, circumstances).ToProto()) } };
    }
}
