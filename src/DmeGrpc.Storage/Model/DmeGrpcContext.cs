using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>
/// The relational model of the store, the same for every database. Tables about members begin their primary key with the member key, so that
/// they can be partitioned or distributed by it; the directories lead to the member key from what else a caller may know.
/// </summary>
public abstract class DmeGrpcContext(DbContextOptions options) : DbContext(options)
{
    internal DbSet<MemberLedgerRow> MemberLedgers => Set<MemberLedgerRow>();

    internal DbSet<AuthorizationRow> Authorizations => Set<AuthorizationRow>();

    internal DbSet<AuthorizationLineRow> AuthorizationLines => Set<AuthorizationLineRow>();

    internal DbSet<AuthorizationEventRow> AuthorizationEvents => Set<AuthorizationEventRow>();

    internal DbSet<DocumentRow> Documents => Set<DocumentRow>();

    internal DbSet<DocumentChunkRow> DocumentChunks => Set<DocumentChunkRow>();

    internal DbSet<DocumentUploadRow> DocumentUploads => Set<DocumentUploadRow>();

    internal DbSet<PostingRow> Postings => Set<PostingRow>();

    internal DbSet<PostedLineRow> PostedLines => Set<PostedLineRow>();

    internal DbSet<CoverageSpanRow> CoverageSpans => Set<CoverageSpanRow>();

    internal DbSet<CountedShareRow> CountedShares => Set<CountedShareRow>();

    internal DbSet<TrackingDirectoryRow> TrackingDirectory => Set<TrackingDirectoryRow>();

    internal DbSet<RequestDirectoryRow> RequestDirectory => Set<RequestDirectoryRow>();

    internal DbSet<ClaimDirectoryRow> ClaimDirectory => Set<ClaimDirectoryRow>();

    internal DbSet<FeedRow> Feed => Set<FeedRow>();

    internal DbSet<FeedStateRow> FeedState => Set<FeedStateRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AuthorizationTables.Describe(modelBuilder);
        DocumentTables.Describe(modelBuilder);
        LedgerTables.Describe(modelBuilder);
        RosterTables.Describe(modelBuilder);
        DirectoryTables.Describe(modelBuilder);
        FeedTables.Describe(modelBuilder);
        SnakeCaseNames.Apply(modelBuilder.Model);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
}
