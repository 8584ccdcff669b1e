using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Documents;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Snapshots;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Schema;

/// <summary>What a server of the first schema would have written, in its own words, a row at least in every table: it does not change when the model does.</summary>
internal static class FirstSchemaData
{
    private const string Request = """
        {"program":"Medicare","planId":"","memberId":"1EG4","serviceState":"CA","orderingNpi":"1245319599","supplierNpi":"1234567893","renderingNpi":"",
        "diagnosisCodes":["M54.50"],"expedited":false,"receivedAt":"2026-03-02T17:30:00+00:00","receivedDay":"2026-03-02","supersedes":"",
        "lines":[{"lineNumber":1,"code":"L0650","modifiers":["NU"],"units":5,"family":"Orthosis"}]}
        """;

    private const string Segment = """
        {"decision":"Affirmed","code":"L0650","modifiers":["NU"],"units":5,"firstDay":"2026-03-02","lastDay":"2026-05-01","reasonCode":"","reasonText":"","missing":"","decidedDay":"2026-03-02"}
        """;

    private const string Key = "'F:MEDICARE/1EG4', 'ACDEFGHJKMNPQR'";
    private static readonly ServiceSpan Day = new(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 3));
    private const string Call = "'0190163d-8694-739b-aea5-966c26f8ad91'";

    // In capitals, as SQLite keeps it.
    private const string Document = "0190163D-8694-739B-AEA5-966C26F8AD92";
    private const string Sha256 = "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd";

    public static IReadOnlyList<string> Statements { get; } =
    [
        "INSERT INTO member_ledgers (member_key, version) VALUES ('F:MEDICARE/1EG4', 3)",
        $"""
        INSERT INTO authorizations (member_key, tracking_number, program, plan_id, member_id, service_state, ordering_npi, supplier_npi, rendering_npi,
            diagnosis_codes, is_expedited, received_at, received_day, supersedes, due_day, due_instant, is_withdrawn, revision, last_event_number, submitted_at, updated_at)
        VALUES ({Key}, 1, '', '1EG4', 'CA', '1245319599', '1234567893', '', 'M54.50', FALSE, '2026-03-02 17:30:00+00', '2026-03-02', NULL, '2026-03-09', NULL,
            FALSE, 4, 4, '2026-03-02 18:00:00+00', '2026-03-02 19:00:00+00')
        """,
        $"""
        INSERT INTO authorization_lines (member_key, tracking_number, line_number, requested_code, requested_modifiers, requested_units, requested_first_day,
            requested_last_day, family, decision, code, modifiers, units, first_day, last_day, reason_code, reason_text, missing, decided_day, used_units, is_withdrawn)
        VALUES ({Key}, 1, 'L0650', 'NU', 5000, NULL, NULL, 2, 'A', 'L0650', 'NU', 5000, '2026-03-02', '2026-05-01', '', '', '', '2026-03-02', 2500, FALSE)
        """,
        Event(1, $$"""{"kind":"submitted","trackingNumber":"ACDEFGHJKMNPQR","request":{{Request}},"due":{"day":"2026-03-09"} }"""),
        Event(2, $$$"""{"kind":"decided","lines":[{"lineNumber":1,"segment":{{{Segment}}} }]}"""),
        Event(3, """{"kind":"units-used","submitter":"s","claimId":"c1","lines":[{"lineNumber":1,"units":2.5}]}"""),
        Event(4, $$"""{"kind":"document-attached","document":{"documentId":"{{Document}}","fileName":"order.pdf","contentType":"application/pdf","length":1,"sha256":"{{Sha256}}"} }"""),
        $"INSERT INTO documents (member_key, tracking_number, document_id, event_number, file_name, content_type, length, sha256) VALUES ({Key}, '{Document}', 4, 'order.pdf', 'application/pdf', 1, '{Sha256}')",
        $"INSERT INTO document_chunks (member_key, document_id, chunk_number, content) VALUES ('F:MEDICARE/1EG4', '{Document}', 1, 'A')",
        "INSERT INTO document_uploads (member_key, document_id, begun_at) VALUES ('F:MEDICARE/1EG4', '0190163D-8694-739B-AEA5-966C26F8AD93', '2026-03-02 20:00:00+00')",
        .. Enumerable.Range(1, 4).Select(number =>
            $"INSERT INTO authorization_feed (member_key, tracking_number, event_number, is_use, supplier_npi) VALUES ({Key}, {number}, {(number == 3 ? "TRUE" : "FALSE")}, '1234567893')"),
        "INSERT INTO request_directory (submitter, request_id, content_sha256, member_key, tracking_number) VALUES ('s', 'r1', '00', 'F:MEDICARE/1EG4', 'ACDEFGHJKMNPQR')",
        "INSERT INTO tracking_directory (tracking_number, member_key) VALUES ('ACDEFGHJKMNPQR', 'F:MEDICARE/1EG4')",
        "INSERT INTO claim_directory (submitter, claim_id, member_key) VALUES ('s', 'c1', 'F:MEDICARE/1EG4')",
        "INSERT INTO postings (member_key, submitter, claim_id, content_sha256, answer, actor, posted_at) VALUES ('F:MEDICARE/1EG4', 's', 'c1', '00', '', 's', '2026-03-03 00:00:00+00')",
        """
        INSERT INTO posted_lines (member_key, submitter, claim_id, line_number, code, modifiers, units, first_day, last_day, supplier_npi, setting, disposition,
            used_tracking_number, used_line_number, used_units, charge_cents, allowed_cents, is_void)
        VALUES ('F:MEDICARE/1EG4', 's', 'c1', 1, 'L0650', 'NU', 2500, '2026-03-03', '2026-03-03', '1234567893', 1, 1, 'ACDEFGHJKMNPQR', 1, 2500, 100, NULL, FALSE)
        """,
    ];

    public static async Task AssertIsReadableAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IAuthorizationStore>();
        var number = TrackingNumber.Parse("ACDEFGHJKMNPQR");
        var authorization = await store.GetAsync(number, cancellationToken);
        var events = await store.ListEventsAsync(number, 0, 10, cancellationToken);
        Assert.Equal((2.5m, 2.5m), (authorization!.Lines[0].UsedUnits, authorization.Lines[0].RemainingUnits));
        Assert.Equivalent(authorization, AuthorizationHistory.Replay(events!));
        var document = await services.GetRequiredService<IDocumentStore>().OpenAsync(number, Guid.Parse(Document), cancellationToken);
        Assert.Equal("A"u8.ToArray(), (await document!.Content.SingleAsync(cancellationToken)).ToArray());
        var told = await store.WatchAsync(new WatchQuery { After = 0, IncludeUses = true }, cancellationToken).OfType<WatchItem.Changed>().Take(4).ToListAsync(cancellationToken);
        Assert.Equal([1, 2, 3, 4], told.Select(item => item.Event.Number));
        var again = new SubmitCommand("s", "r1", Sample.Hash("other"), authorization.Request, authorization.Due, "s");
        Assert.Equal(new SubmitResult.RequestIdConflict(number), await store.SubmitAsync(again, cancellationToken));
        var query = new SnapshotQuery { Member = authorization.MemberKey, Days = Day, HistoryDays = Day };
        var snapshot = (await services.GetRequiredService<ISnapshotReader>().ReadAsync([query], cancellationToken))[0];
        var line = Assert.Single(snapshot.History);
        Assert.Equal(
            (new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), false, null, null), (line.PostedAt, line.HasNewNeedOnFile, line.Share, snapshot.Enrollment));
        var voided = await services.GetRequiredService<IClaimLedger>().VoidAsync(new ClaimKey("s", "c1"), "s", "", cancellationToken);
        Assert.Equal([new AuthorizationUse(number, 1, 2.5m)], Assert.IsType<VoidResult.Voided>(voided).Returned);
    }

    // Statements are formatted by EF Core: a brace that is meant must be doubled.
    private static string Event(int number, string json) => $"""
        INSERT INTO authorization_events (member_key, tracking_number, number, call_id, actor, occurred_at, reason, change)
        VALUES ({Key}, {number}, {Call}, 's', '2026-03-02 {17 + Math.Min(number, 2)}:00:00+00', '', '{json.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}')
        """;
}
