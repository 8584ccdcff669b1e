using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>Posted claims, their lines, and the rows that are locked to post.</summary>
internal static class LedgerTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<MemberLedgerRow>(table =>
        {
            table.ToTable("member_ledgers");
            table.HasKey(row => row.MemberKey);
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
        });
        model.Entity<PostingRow>(table =>
        {
            table.ToTable("postings");
            table.HasKey(row => new { row.MemberKey, row.Submitter, row.ClaimId });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.Submitter).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ClaimId).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ContentSha256).HasMaxLength(ColumnLengths.Sha256);
            table.Property(row => row.Actor).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ReplacesClaimId).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.VoidActor).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.VoidReason).HasMaxLength(AuthorizationLimits.TextLength);
            table.Property(row => row.ReplacedByClaimId).HasMaxLength(AuthorizationLimits.NameLength);
            table.HasMany(row => row.Lines).WithOne().HasForeignKey(line => new { line.MemberKey, line.Submitter, line.ClaimId });
        });
        model.Entity<PostedLineRow>(table =>
        {
            table.ToTable("posted_lines");
            table.HasKey(row => new { row.MemberKey, row.Submitter, row.ClaimId, row.LineNumber });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.Submitter).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ClaimId).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.Code).HasMaxLength(ProcedureCode.Length);
            table.Property(row => row.Modifiers).HasMaxLength(ColumnLengths.Text);
            table.Property(row => row.SupplierNpi).HasMaxLength(NationalProviderIdentifier.Length);
            table.Property(row => row.UsedTrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.HasIndex(row => new { row.MemberKey, row.LastDay }).HasFilter("NOT is_void").HasDatabaseName("ix_posted_lines_last_day");
        });
    }
}
