using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using DifferenceKind = DmeGrpc.Reference.V1.DifferenceKind;
using Edition = DmeGrpc.Engine.Editions.Edition;
using EditionCatalog = DmeGrpc.Engine.Editions.EditionCatalog;
using RowDifference = DmeGrpc.Engine.Differences.RowDifference;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>Answers what two loaded editions do not have alike.</summary>
/// <param name="loaded">The editions that may be named.</param>
internal sealed class EditionDiffs(EditionCatalog loaded)
{
    private const int MaxIdLength = 200;

    private static readonly FieldPath Request = new("");

    /// <summary>One page of the differing rows.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">Ends the search through the rows, of which two editions may have millions, all alike.</param>
    /// <exception cref="ServiceException">The request cannot be read, names an unknown edition, or its page token is another question's.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled or is past its deadline.</exception>
    public DiffEditionsResponse Answer(DiffEditionsRequest request, CancellationToken cancellation)
    {
        var violations = new ViolationList();
        var (beforeId, afterId) = ReadIds(request.BeforeEditionId, request.AfterEditionId, violations);
        var filter = ReadFilter(request, violations);
        var size = Page.ReadSize(request.PageSize, violations);
        violations.ThrowIfAny();
        var editions = new EditionComparison(Find(beforeId), Find(afterId));
        var question = $"DiffEditions {beforeId}\n{afterId}\n{filter.Table} {filter.Program} {filter.Setting} {string.Join(',', filter.Kinds)}";
        var rows = editions.Rows(filter, PageToken.PlaceOf(request.PageToken, question), cancellation.ThrowIfCancellationRequested).Take(size + 1).ToList();
        var page = rows.Count > size ? rows.GetRange(0, size) : rows;
        return new DiffEditionsResponse
        {
            Differences = { page.Select(row => row.ToProto()) },
            NextPageToken = rows.Count > size ? PageToken.Of(question, page[^1].Next) : "",
            Tables = { request.PageToken.Length == 0 ? editions.Summarize(filter, cancellation.ThrowIfCancellationRequested).Select(table => table.ToProto()) : [] },
        };
    }

    /// <summary>The lines of a claim that two editions judge differently.</summary>
    /// <param name="request">The question.</param>
    /// <param name="limits">The most of a claim that is read.</param>
    /// <param name="today">The day of receipt of a claim that names none.</param>
    /// <exception cref="ServiceException">The request cannot be read or names an unknown edition.</exception>
    public DiffVerdictsResponse Answer(DiffVerdictsRequest request, ServerLimits limits, DateOnly today)
    {
        var violations = new ViolationList();
        var (beforeId, afterId) = ReadIds(request.BeforeEditionId, request.AfterEditionId, violations);
        var policy = EditPolicyReader.Read(request.Policy, violations) ?? EditPolicy.Default;
        if (request.Claim is null)
        {
            violations.Add("claim", "It is required.");
        }

        var claim = request.Claim is null ? null : ClaimReader.Read(request.Claim, new FieldPath("claim"), today, limits, violations);
        violations.ThrowIfAny();
        var editions = new EditionComparison(Find(beforeId), Find(afterId));
        var flip = ClaimComparer.Compare(claim!, editions, policy);
        return new DiffVerdictsResponse
        {
            Before = (flip?.Before ?? ClaimValidator.Validate(claim!, editions.Before, policy)).Disposition.ToProto(),
            After = (flip?.After ?? ClaimValidator.Validate(claim!, editions.After, policy)).Disposition.ToProto(),
            Flips = { flip?.ToProto() ?? [] },
        };
    }

    private static (string Before, string After) ReadIds(string before, string after, ViolationList violations) =>
        (FieldReader.RequiredText(before, MaxIdLength, Request, "before_edition_id", violations),
            FieldReader.RequiredText(after, MaxIdLength, Request, "after_edition_id", violations));

    private static DifferenceFilter ReadFilter(DiffEditionsRequest request, ViolationList violations)
    {
        var known = FieldReader.IsKnown(request.Table, Request, "table", violations)
            & FieldReader.IsKnown(request.Program, Request, "program", violations)
            & FieldReader.IsKnown(request.Setting, Request, "setting", violations);
        if (request.Table == Claims.V1.Table.Policy)
        {
            violations.Add(Request.Of("table"), "Policy rows belong to no edition.");
            known = false;
        }

        for (var i = 0; i < request.Kinds.Count; i++)
        {
            known &= FieldReader.IsSet(request.Kinds[i], Request, $"kinds[{i}]", violations);
        }

        return !known ? DifferenceFilter.All : new DifferenceFilter
        {
            Table = request.Table == Claims.V1.Table.Unspecified ? null : request.Table.ToEngine(),
            Program = request.Program == Claims.V1.Program.Unspecified ? null : request.Program.ToEngine(),
            Setting = request.Setting == Claims.V1.Setting.Unspecified ? null : request.Setting.ToEngine(),
            Kinds = [.. request.Kinds.Distinct().Select(kind => kind.ToEngine()).Order()],
        };
    }

    private Edition Find(string id) => TableView.Find(id, loaded);
}
