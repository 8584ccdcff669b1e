using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmeGrpc.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PayableUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "payable_units",
                table: "posted_lines",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "payable_units",
                table: "posted_lines");
        }
    }
}
