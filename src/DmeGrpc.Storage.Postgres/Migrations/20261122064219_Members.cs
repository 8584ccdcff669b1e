using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmeGrpc.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Members : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "coinsurance_cents",
                table: "posted_lines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "copay_cents",
                table: "posted_lines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deductible_cents",
                table: "posted_lines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_new_need_on_file",
                table: "posted_lines",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "posted_at",
                table: "posted_lines",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // Lines posted before this migration have the instant of their posting, from which they count towards deductible and maximum.
            migrationBuilder.Sql(
                "UPDATE posted_lines SET posted_at = (SELECT postings.posted_at FROM postings WHERE postings.member_key = posted_lines.member_key "
                + "AND postings.submitter = posted_lines.submitter AND postings.claim_id = posted_lines.claim_id)");

            migrationBuilder.CreateTable(
                name: "counted_shares",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    deductible_met_cents = table.Column<long>(type: "bigint", nullable: false),
                    out_of_pocket_met_cents = table.Column<long>(type: "bigint", nullable: false),
                    as_of = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_shares", x => new { x.member_key, x.first_day });
                });

            migrationBuilder.CreateTable(
                name: "coverage_spans",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    product = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    zip = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coverage_spans", x => new { x.member_key, x.first_day });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counted_shares");

            migrationBuilder.DropTable(
                name: "coverage_spans");

            migrationBuilder.DropColumn(
                name: "coinsurance_cents",
                table: "posted_lines");

            migrationBuilder.DropColumn(
                name: "copay_cents",
                table: "posted_lines");

            migrationBuilder.DropColumn(
                name: "deductible_cents",
                table: "posted_lines");

            migrationBuilder.DropColumn(
                name: "has_new_need_on_file",
                table: "posted_lines");

            migrationBuilder.DropColumn(
                name: "posted_at",
                table: "posted_lines");
        }
    }
}
