using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>Authorizations, their lines and their events.</summary>
internal static class AuthorizationTables
{
    private const int ModifiersLength = (AuthorizationLimits.Modifiers * 3) - 1;

    public static void Describe(ModelBuilder model)
    {
        model.Entity<AuthorizationRow>(table =>
        {
            table.ToTable("authorizations");
            table.HasKey(row => new { row.MemberKey, row.TrackingNumber });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.PlanId).HasMaxLength(ColumnLengths.Text);
            table.Property(row => row.MemberId).HasMaxLength(ColumnLengths.Text);
            table.Property(row => row.ServiceState).HasMaxLength(ColumnLengths.State);
            table.Property(row => row.OrderingNpi).HasMaxLength(NationalProviderIdentifier.Length);
            table.Property(row => row.SupplierNpi).HasMaxLength(NationalProviderIdentifier.Length);
            table.Property(row => row.RenderingNpi).HasMaxLength(NationalProviderIdentifier.Length);
            table.Property(row => row.DiagnosisCodes).HasMaxLength(ColumnLengths.Text);
            table.Property(row => row.Supersedes).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.Revision).IsConcurrencyToken();
            table.HasMany(row => row.Lines).WithOne().HasForeignKey(line => new { line.MemberKey, line.TrackingNumber });
            table.HasIndex(row => new { row.SubmittedAt, row.TrackingNumber }).IsDescending(true, false).HasDatabaseName("ix_authorizations_submitted_at");
            table.HasIndex(row => new { row.SupplierNpi, row.SubmittedAt }).IsDescending(false, true).HasDatabaseName("ix_authorizations_supplier_npi");
            table.HasIndex(row => row.DueDay).HasDatabaseName("ix_authorizations_due_day");
            table.HasIndex(row => row.UpdatedAt).HasDatabaseName("ix_authorizations_updated_at");
        });
        model.Entity<AuthorizationLineRow>(table =>
        {
            table.ToTable("authorization_lines", options => options.HasCheckConstraint(
                "ck_authorization_lines_used_units", "used_units >= 0 AND used_units <= units AND (decision = 'A' OR used_units = 0)"));
            table.HasKey(row => new { row.MemberKey, row.TrackingNumber, row.LineNumber });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.RequestedCode).HasMaxLength(ProcedureCode.Length);
            table.Property(row => row.RequestedModifiers).HasMaxLength(ModifiersLength);
            table.Property(row => row.Decision).HasMaxLength(1);
            table.Property(row => row.Code).HasMaxLength(ProcedureCode.Length);
            table.Property(row => row.Modifiers).HasMaxLength(ModifiersLength);
            table.Property(row => row.ReasonCode).HasMaxLength(AuthorizationLimits.ReasonCodeLength);
            table.Property(row => row.ReasonText).HasMaxLength(AuthorizationLimits.TextLength);
            table.Property(row => row.Missing).HasMaxLength(AuthorizationLimits.TextLength);
            table.HasIndex(row => new { row.MemberKey, row.Code }).HasDatabaseName("ix_authorization_lines_code");
        });
        model.Entity<AuthorizationEventRow>(table =>
        {
            table.ToTable("authorization_events");
            table.HasKey(row => new { row.MemberKey, row.TrackingNumber, row.Number });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.Actor).HasMaxLength(AuthorizationLimits.NameLength);
            table.Property(row => row.Reason).HasMaxLength(AuthorizationLimits.TextLength);
            table.HasOne<AuthorizationRow>().WithMany().HasForeignKey(row => new { row.MemberKey, row.TrackingNumber }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
