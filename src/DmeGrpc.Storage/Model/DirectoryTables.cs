using DmeGrpc.Engine.Authorizations;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>The small tables that lead to the member key. They are keyed by what they are asked for.</summary>
internal static class DirectoryTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<TrackingDirectoryRow>(table =>
        {
            table.ToTable("tracking_directory");
            table.HasKey(row => row.TrackingNumber);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
        });
        model.Entity<RequestDirectoryRow>(table =>
        {
            table.ToTable("request_directory");
            table.HasKey(row => new { row.Submitter, row.RequestId });
            table.Property(row => row.Submitter).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.RequestId).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ContentSha256).HasMaxLength(ColumnLengths.Sha256);
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
        });
        model.Entity<ClaimDirectoryRow>(table =>
        {
            table.ToTable("claim_directory");
            table.HasKey(row => new { row.Submitter, row.ClaimId });
            table.Property(row => row.Submitter).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ClaimId).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
        });
    }
}
