using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping.Coverage;
using Grpc.Core;

namespace DmeGrpc.Server.Judging;

/// <summary>Answers the questions of a front desk as the service does, for a program that needs no network and has no store. Safe for use by several threads.</summary>
/// <param name="catalog">The editions.</param>
/// <param name="plans">The plans.</param>
/// <param name="now">The instant of the questions, whose day in UTC stands for days that they do not name.</param>
public sealed class FrontDesk(EditionCatalog catalog, PlanCatalog plans, DateTimeOffset now)
{
    private static readonly MemberFacts NothingIsKept = new MemberFacts.Unavailable(NotEvaluatedReason.NoStore);

    /// <summary>Answers CheckCodes.</summary>
    /// <param name="request">The question. Of a member nothing is known here.</param>
    /// <exception cref="RpcException">What the service would have ended the call with.</exception>
    public CheckCodesResponse CheckCodes(CheckCodesRequest request) => Answered(() =>
    {
        var (questions, circumstances) = new CodeCheckReader(request, catalog, plans, now).Read();
        circumstances = circumstances.Member.IsNone ? circumstances : circumstances with { Facts = NothingIsKept };
        return new CheckCodesResponse { Checks = { questions.Select(question => Engine.CodeChecks.CodeCheck.Of(question, circumstances).ToProto()) } };
    });

    /// <summary>Answers QuoteEquipment.</summary>
    /// <param name="request">The question.</param>
    /// <exception cref="RpcException">What the service would have ended the call with.</exception>
    public QuoteEquipmentResponse QuoteEquipment(QuoteEquipmentRequest request) => Answered(() =>
    {
        var question = new QuoteReader(request, catalog, DateOnly.FromDateTime(now.UtcDateTime)).Read();
        return new QuoteEquipmentResponse { Quote = EquipmentOffer.Of(question, catalog).ToProto() };
    });

    private static T Answered<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (ServiceException e)
        {
            throw ErrorStatus.ToRpcException(e);
        }
    }
}
