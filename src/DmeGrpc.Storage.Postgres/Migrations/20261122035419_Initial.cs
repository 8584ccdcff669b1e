using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DmeGrpc.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authorization_feed",
                columns: table => new
                {
                    feed_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    position = table.Column<long>(type: "bigint", nullable: true),
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    event_number = table.Column<int>(type: "integer", nullable: false),
                    is_use = table.Column<bool>(type: "boolean", nullable: false),
                    supplier_npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorization_feed", x => x.feed_id);
                });

            migrationBuilder.CreateTable(
                name: "authorizations",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    program = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    member_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    service_state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    ordering_npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    supplier_npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    rendering_npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    diagnosis_codes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_expedited = table.Column<bool>(type: "boolean", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_day = table.Column<DateOnly>(type: "date", nullable: false),
                    supersedes = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    due_day = table.Column<DateOnly>(type: "date", nullable: false),
                    due_instant = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    last_event_number = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorizations", x => new { x.member_key, x.tracking_number });
                });

            migrationBuilder.CreateTable(
                name: "claim_directory",
                columns: table => new
                {
                    submitter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    claim_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_directory", x => new { x.submitter, x.claim_id });
                });

            migrationBuilder.CreateTable(
                name: "document_chunks",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chunk_number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_chunks", x => new { x.member_key, x.document_id, x.chunk_number });
                });

            migrationBuilder.CreateTable(
                name: "document_uploads",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_uploads", x => new { x.member_key, x.document_id });
                });

            migrationBuilder.CreateTable(
                name: "feed_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    last_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "member_ledgers",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_ledgers", x => x.member_key);
                });

            migrationBuilder.CreateTable(
                name: "postings",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    submitter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    claim_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    replaces_claim_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    voided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    void_actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    void_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    replaced_by_claim_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postings", x => new { x.member_key, x.submitter, x.claim_id });
                });

            migrationBuilder.CreateTable(
                name: "request_directory",
                columns: table => new
                {
                    submitter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    request_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_directory", x => new { x.submitter, x.request_id });
                });

            migrationBuilder.CreateTable(
                name: "tracking_directory",
                columns: table => new
                {
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tracking_directory", x => x.tracking_number);
                });

            migrationBuilder.CreateTable(
                name: "authorization_events",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    occurred_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    change = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorization_events", x => new { x.member_key, x.tracking_number, x.number });
                    table.ForeignKey(
                        name: "fk_authorization_events_authorizations",
                        columns: x => new { x.member_key, x.tracking_number },
                        principalTable: "authorizations",
                        principalColumns: new[] { "member_key", "tracking_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "authorization_lines",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    requested_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    requested_modifiers = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    requested_units = table.Column<long>(type: "bigint", nullable: false),
                    requested_first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    requested_last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    family = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    modifiers = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    units = table.Column<long>(type: "bigint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason_text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    missing = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_day = table.Column<DateOnly>(type: "date", nullable: true),
                    used_units = table.Column<long>(type: "bigint", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorization_lines", x => new { x.member_key, x.tracking_number, x.line_number });
                    table.CheckConstraint("ck_authorization_lines_used_units", "used_units >= 0 AND used_units <= units AND (decision = 'A' OR used_units = 0)");
                    table.ForeignKey(
                        name: "fk_authorization_lines_authorizations",
                        columns: x => new { x.member_key, x.tracking_number },
                        principalTable: "authorizations",
                        principalColumns: new[] { "member_key", "tracking_number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => new { x.member_key, x.tracking_number, x.document_id });
                    table.ForeignKey(
                        name: "fk_documents_authorizations",
                        columns: x => new { x.member_key, x.tracking_number },
                        principalTable: "authorizations",
                        principalColumns: new[] { "member_key", "tracking_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posted_lines",
                columns: table => new
                {
                    member_key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    submitter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    claim_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    modifiers = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    units = table.Column<long>(type: "bigint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    supplier_npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    setting = table.Column<int>(type: "integer", nullable: false),
                    disposition = table.Column<int>(type: "integer", nullable: false),
                    used_tracking_number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    used_line_number = table.Column<int>(type: "integer", nullable: false),
                    used_units = table.Column<long>(type: "bigint", nullable: false),
                    charge_cents = table.Column<long>(type: "bigint", nullable: false),
                    allowed_cents = table.Column<long>(type: "bigint", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posted_lines", x => new { x.member_key, x.submitter, x.claim_id, x.line_number });
                    table.ForeignKey(
                        name: "fk_posted_lines_postings",
                        columns: x => new { x.member_key, x.submitter, x.claim_id },
                        principalTable: "postings",
                        principalColumns: new[] { "member_key", "submitter", "claim_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "feed_state",
                columns: new[] { "id", "last_position" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_authorization_feed_position",
                table: "authorization_feed",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_authorization_feed_unnumbered",
                table: "authorization_feed",
                column: "feed_id",
                filter: "position IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_authorization_lines_code",
                table: "authorization_lines",
                columns: new[] { "member_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_authorizations_due_day",
                table: "authorizations",
                column: "due_day");

            migrationBuilder.CreateIndex(
                name: "ix_authorizations_submitted_at",
                table: "authorizations",
                columns: new[] { "submitted_at", "tracking_number" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_authorizations_supplier_npi",
                table: "authorizations",
                columns: new[] { "supplier_npi", "submitted_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_authorizations_updated_at",
                table: "authorizations",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_document_uploads_begun_at",
                table: "document_uploads",
                column: "begun_at");

            migrationBuilder.CreateIndex(
                name: "ix_posted_lines_last_day",
                table: "posted_lines",
                columns: new[] { "member_key", "last_day" },
                filter: "NOT is_void");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authorization_events");

            migrationBuilder.DropTable(
                name: "authorization_feed");

            migrationBuilder.DropTable(
                name: "authorization_lines");

            migrationBuilder.DropTable(
                name: "claim_directory");

            migrationBuilder.DropTable(
                name: "document_chunks");

            migrationBuilder.DropTable(
                name: "document_uploads");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "feed_state");

            migrationBuilder.DropTable(
                name: "member_ledgers");

            migrationBuilder.DropTable(
                name: "posted_lines");

            migrationBuilder.DropTable(
                name: "request_directory");

            migrationBuilder.DropTable(
                name: "tracking_directory");

            migrationBuilder.DropTable(
                name: "authorizations");

            migrationBuilder.DropTable(
                name: "postings");
        }
    }
}
