using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Tests.Authorizations;

public class SubmissionTests
{
    [Fact]
    public void Every_fault_of_a_request_is_named()
    {
        var line = Histories.Line(1);
        var request = Histories.Request(line, line with { Units = 0 }) with
        {
            MemberId = "--",
            ServiceState = "XX",
            OrderingNpi = "1245319590",
            DiagnosisCodes = ["54.50"],
            RenderingNpi = "x",
        };

        var kinds = Histories.TrySubmit(request).Refusals.Select(refusal => refusal.Kind);

        Assert.Equal(
            [
                RefusalKind.InvalidMember, RefusalKind.InvalidState, RefusalKind.InvalidNpi, RefusalKind.InvalidNpi, RefusalKind.InvalidDiagnosis,
                RefusalKind.InvalidLineNumber, RefusalKind.InvalidUnits,
            ],
            kinds);
    }

    [Fact]
    public void A_text_with_a_nul_character_is_refused() =>
        Assert.Equal(RefusalKind.InvalidText, Histories.Refused(Histories.TrySubmit(Histories.Request(Histories.Line(1)) with { MemberId = "A\0" })));

    [Theory]
    [InlineData("ACDEFGHJKMNPQR", true)]
    [InlineData("ACDEFGHJKMNPQ", false)]
    [InlineData("ACDEFGHJKMNPQRT", false)]
    [InlineData("ACDEFGHJKMNPQ0", false)]
    [InlineData("acdefghjkmnpqr", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_tracking_number_has_fourteen_unambiguous_characters(string? text, bool isOne) => Assert.Equal(isOne, TrackingNumber.TryParse(text, out _));

    [Fact]
    public void No_two_characters_of_a_tracking_number_look_alike()
    {
        string[] alike = ["0O", "1IL", "2Z", "5S", "8B", "UV"];

        Assert.All(alike, group => Assert.True(TrackingNumber.Alphabet.Intersect(group).Count() <= 1));
        Assert.Equal(TrackingNumber.Alphabet.Length, TrackingNumber.Alphabet.Distinct().Count());
    }

    [Theory]
    [InlineData(PayerProgram.Medicare, "", "1eg4-te5-mk73", "F:MEDICARE/1EG4TE5MK73")]
    [InlineData(PayerProgram.Medicaid, "", "99 88", "F:MEDICAID/9988")]
    [InlineData(PayerProgram.Medicare, " kp-hmo ", "00123", "P:KP-HMO/00123")]
    [InlineData(PayerProgram.Medicare, "MEDICARE", "1", "P:MEDICARE/1")]
    public void A_member_is_known_by_payer_and_number(PayerProgram program, string plan, string member, string key)
    {
        Assert.True(MemberKey.TryCreate(program, plan, member, out var made));
        Assert.Equal(key, made.ToString());
        Assert.Equal(made, MemberKey.FromStored(key));
    }

    [Theory]
    [InlineData(DocumentContentTypes.Pdf, "%PDF-1.7", true)]
    [InlineData(DocumentContentTypes.Tiff, "II*\0....", true)]
    [InlineData(DocumentContentTypes.Pdf, "<html>..", false)]
    [InlineData("text/html", "<html>..", false)]
    public void A_document_begins_as_its_type_does(string type, string beginning, bool matches) =>
        Assert.Equal(matches, DocumentContentTypes.Matches(type, System.Text.Encoding.Latin1.GetBytes(beginning)));
}
