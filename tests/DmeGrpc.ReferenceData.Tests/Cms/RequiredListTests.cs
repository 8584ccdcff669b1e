using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>The lists of items that need prior authorization, or an encounter and a written order.</summary>
public class RequiredListTests
{
    private const string Name = "required_prior_auth_list_2026-07-29.csv";

    [Fact]
    public void A_phase_applies_in_its_states_from_its_first_day()
    {
        var table = Assert.Single(CmsTestFolder.Read(Name, CmsSamples.PriorAuthorizations).PriorAuthorizations);
        var first = table.Rows[0];

        Assert.Equal("2026-07-29", table.Release.Label);
        Assert.True(first.Applies("PA", new DateOnly(2020, 9, 1)));
        Assert.False(first.Applies("PA", new DateOnly(2020, 8, 31)));
        Assert.False(first.Applies("NY", new DateOnly(2020, 9, 1)));
    }

    [Fact]
    public void A_phase_for_ALL_is_nationwide()
    {
        var second = Assert.Single(CmsTestFolder.Read(Name, CmsSamples.PriorAuthorizations).PriorAuthorizations).Rows[1];

        Assert.Empty(second.States);
        Assert.True(second.Applies("NY", new DateOnly(2020, 12, 1)));
    }

    [Theory]
    [InlineData("K0001,c,1,,ALL", "start_date: it is blank.")]
    [InlineData("K0001,c,1,2026-02-30,ALL", "start_date: '2026-02-30' is not a date.")]
    [InlineData("K0001,c,0,2026-02-28,ALL", "phase: the first phase is 1.")]
    [InlineData("K0001,c,x,2026-02-28,ALL", "phase: 'x' is not a whole number from 0 to 99.")]
    [InlineData("K0001,c,1,2026-02-28,NY QQ", "states: 'NY QQ' is neither ALL nor postal codes.")]
    [InlineData("K0001,c,1,2026-02-28,", "states: '' is neither ALL nor postal codes.")]
    [InlineData("L5856,c,1,2026-02-28,ALL", "L5856 phase 1: required_prior_auth_list_2026-07-29.csv:2 already answers for some of its days.")]
    public void A_faulty_row_is_refused_with_its_line(string row, string reason) =>
        Assert.Contains(reason, CmsTestFolder.Read(Name, $"{CmsSamples.PriorAuthorizations}{row}\n").Problems.Where(problem => problem.Line == 5).Select(problem => problem.Reason));

    [Fact]
    public void States_that_the_end_of_the_file_may_have_cut_are_refused() => Assert.Contains(
        "may stop in the middle", CmsTestFolder.Read(Name, $"{CmsSamples.PriorAuthorizations}K0001,c,1,2026-02-28,CA MI").ProblemAt(5), StringComparison.Ordinal);

    [Fact]
    public void The_encounter_list_is_dated_by_its_name()
    {
        var table = Assert.Single(CmsTestFolder.Read("required_f2f_wopd_list_2026-10-28.csv", CmsSamples.FaceToFaceOrders).FaceToFaceOrders);

        Assert.Equal(["K0002 from 2026-10-28", "L1933 from 2026-10-28"], table.Rows.Select(row => $"{row.Code} {row.Window}"));
    }

    [Fact]
    public void A_list_that_does_not_say_what_it_is_is_not_taken_for_the_encounter_list()
    {
        var contents = CmsTestFolder.Read("some_list.csv", CmsSamples.FaceToFaceOrders);

        Assert.Empty(contents.FaceToFaceOrders);
        Assert.Equal("some_list.csv", Assert.Single(contents.Unused).File);
    }
}
