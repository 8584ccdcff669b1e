using DmeGrpc.Engine.Codes;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Model;

/// <summary>Who is covered when, and what counts towards deductible and maximum.</summary>
internal static class RosterTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<CoverageSpanRow>(table =>
        {
            table.ToTable("coverage_spans");
            table.HasKey(row => new { row.MemberKey, row.FirstDay });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
            table.Property(row => row.State).HasMaxLength(ColumnLengths.State);
            table.Property(row => row.Zip).HasMaxLength(ColumnLengths.Zip);
        });
        model.Entity<CountedShareRow>(table =>
        {
            table.ToTable("counted_shares");
            table.HasKey(row => new { row.MemberKey, row.FirstDay });
            table.Property(row => row.MemberKey).HasMaxLength(ColumnLengths.MemberKey);
        });
    }
}
