using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>Between a line of a posted claim and its row.</summary>
internal static class PostedLineMapping
{
    public static PostedLine ToDomain(this PostedLineRow row) => new()
    {
        Submitter = row.Submitter,
        ClaimId = row.ClaimId,
        LineNumber = row.LineNumber,
        Code = ProcedureCode.Parse(row.Code),
        Modifiers = Codes.SplitModifiers(row.Modifiers),
        Units = Thousandths.ToUnits(row.Units),
        PayableUnits = row.PayableUnits is { } payable ? Thousandths.ToUnits(payable) : null,
        Span = new ServiceSpan(row.FirstDay, row.LastDay),
        SupplierNpi = row.SupplierNpi,
        Setting = (ServiceSetting)row.Setting,
        Disposition = (Disposition)row.Disposition,
        Use = row.ToUse(),
        ChargeCents = row.ChargeCents,
        AllowedCents = row.AllowedCents,
        Share = row.ToShare(),
        PostedAt = Instants.ToOffset(row.PostedAt),
        HasNewNeedOnFile = row.HasNewNeedOnFile,
    };

    public static AuthorizationUse? ToUse(this PostedLineRow row) => row.UsedTrackingNumber is { } number
        ? new AuthorizationUse(TrackingNumber.Parse(number), row.UsedLineNumber, Thousandths.ToUnits(row.UsedUnits))
        : null;

    public static PostedLineRow ToNewRow(this PostedLine line, MemberKey member, DateTimeOffset postedAt) => new()
    {
        MemberKey = member.ToString(),
        Submitter = line.Submitter,
        ClaimId = line.ClaimId,
        LineNumber = line.LineNumber,
        Code = line.Code.ToString(),
        Modifiers = Codes.Join(line.Modifiers),
        Units = Thousandths.Of(line.Units),
        PayableUnits = line.PayableUnits is { } payable ? Thousandths.Of(payable) : null,
        FirstDay = line.Span.From,
        LastDay = line.Span.Through,
        SupplierNpi = line.SupplierNpi,
        Setting = (int)line.Setting,
        Disposition = (int)line.Disposition,
        UsedTrackingNumber = line.Use?.TrackingNumber.ToString(),
        UsedLineNumber = line.Use?.LineNumber ?? 0,
        UsedUnits = line.Use is { } use ? Thousandths.Of(use.Units) : 0,
        ChargeCents = line.ChargeCents,
        AllowedCents = line.AllowedCents,
        DeductibleCents = line.Share?.DeductibleCents,
        CopayCents = line.Share?.CopayCents,
        CoinsuranceCents = line.Share?.CoinsuranceCents,
        HasNewNeedOnFile = line.HasNewNeedOnFile,
        PostedAt = postedAt.UtcDateTime,
    };

    private static MemberShare? ToShare(this PostedLineRow row) =>
        row is { AllowedCents: { } allowed, DeductibleCents: { } deductible, CopayCents: { } copay, CoinsuranceCents: { } coinsurance }
            ? new MemberShare(allowed, deductible, copay, coinsurance)
            : null;
}
