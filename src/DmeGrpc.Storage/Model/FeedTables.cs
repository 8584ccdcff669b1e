using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>What watchers are told, across members.</summary>
internal static class FeedTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<FeedRow>(table =>
        {
            table.ToTable("authorization_feed");
            table.HasKey(row => row.FeedId);
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.TrackingNumber).HasMaxLength(TrackingNumber.Length);
            table.Property(row => row.SupplierNpi).HasMaxLength(NationalProviderIdentifier.Length);
            table.HasIndex(row => row.Position).IsUnique().HasDatabaseName("ix_authorization_feed_position");
            table.HasIndex(row => row.FeedId).HasFilter("position IS NULL").HasDatabaseName("ix_authorization_feed_unnumbered");
        });
        model.Entity<FeedStateRow>(table =>
        {
            table.ToTable("feed_state");
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasData(new FeedStateRow { Id = 1, LastPosition = 0 });
        });
    }
}
