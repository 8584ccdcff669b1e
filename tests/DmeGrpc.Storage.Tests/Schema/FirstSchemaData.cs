using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Schema;

/// <summary>What a server of the first schema would have written, in its own words: it does not change when the model does.</summary>
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

    public static IReadOnlyList<string> Statements { get; } =
    [
        "INSERT INTO member_ledgers (member_key, version) VALUES ('F:MEDICARE/1EG4', 3)",
        $"""
        INSERT INTO authorizations (member_key, tracking_number, program, plan_id, member_id, service_state, ordering_npi, supplier_npi, rendering_npi,
            diagnosis_codes, is_expedited, received_at, received_day, supersedes, due_day, due_instant, is_withdrawn, revision, last_event_number, submitted_at, updated_at)
        VALUES ({Key}, 1, '', '1EG4', 'CA', '1245319599', '1234567893', '', 'M54.50', FALSE, '2026-03-02 17:30:00+00', '2026-03-02', NULL, '2026-03-09', NULL,
            FALSE, 2, 3, '2026-03-02 18:00:00+00', '2026-03-02 19:00:00+00')
        """,
        $"""
        INSERT INTO authorization_lines (member_key, tracking_number, line_number, requested_code, requested_modifiers, requested_units, requested_first_day,
            requested_last_day, family, decision, code, modifiers, units, first_day, last_day, reason_code, reason_text, missing, decided_day, used_units, is_withdrawn)
        VALUES ({Key}, 1, 'L0650', 'NU', 5000, NULL, NULL, 2, 'A', 'L0650', 'NU', 5000, '2026-03-02', '2026-05-01', '', '', '', '2026-03-02', 2500, FALSE)
        """,
        Event(1, $$"""{"kind":"submitted","trackingNumber":"ACDEFGHJKMNPQR","request":{{Request}},"due":{"day":"2026-03-09"} }"""),
        Event(2, $$$"""{"kind":"decided","lines":[{"lineNumber":1,"segment":{{{Segment}}} }]}"""),
        Event(3, """{"kind":"units-used","submitter":"s","claimId":"c1","lines":[{"lineNumber":1,"units":2.5}]}"""),
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
