using DmeGrpc.Engine.Authorizations;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>Documents, the pieces of their bytes, and uploads under way.</summary>
internal static class DocumentTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<DocumentRow>(table =>
        {
            table.ToTable("documents");
            table.HasKey(row => new { row.MemberKey, row.TrackingNumber, row.DocumentId });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.FileName).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.ContentType).HasMaxLength(ColumnLengths.Text);
            table.Property(row => row.Sha256).HasMaxLength(ColumnLengths.Sha256);
            table.HasOne<AuthorizationRow>().WithMany().HasForeignKey(row => new { row.MemberKey, row.TrackingNumber }).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DocumentChunkRow>(table =>
        {
            table.ToTable("document_chunks");
            table.HasKey(row => new { row.MemberKey, row.DocumentId, row.ChunkNumber });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
        });
        model.Entity<DocumentUploadRow>(table =>
        {
            table.ToTable("document_uploads");
            table.HasKey(row => new { row.MemberKey, row.DocumentId });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.HasIndex(row => row.BegunAt).HasDatabaseName("ix_document_uploads_begun_at");
        });
    }
}
