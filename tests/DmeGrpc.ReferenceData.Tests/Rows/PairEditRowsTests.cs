using DmeGrpc.Engine.Claims;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class PairEditRowsTests
{
    [Theory]
    [InlineData("MEDICARE,PRACTITIONER,E078,E0782,,,1,", "column_one: 'E078' is not a procedure code")]
    [InlineData("MEDICARE,PRACTITIONER,E0781,,,,1,", "column_two: '' is not a procedure code")]
    [InlineData("MEDICARE,PRACTITIONER,E0250,E0250,,,1,", "column_two: the code is the same as in column one.")]
    [InlineData("MEDICARE,PRACTITIONER,E0250,E0271,,,2,", "modifier_indicator: '2' is not a modifier indicator: use one of 0, 1, 9.")]
    [InlineData("MEDICARE,PRACTITIONER,E0250,E0271,2020-01-01,2019-12-31,1,", "deletion_date: 2019-12-31 is before effective_date, 2020-01-01.")]
    [InlineData("MEDICARE,PRACTITIONER,E0250,E0271,2020-01-01,*,1,", "deletion_date: '*' is not a date")]
    [InlineData("medicare,PRACTITIONER,E0250,E0271,,,1,", "program: 'medicare' is not a program")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0250,E0271,,,1,", "edition.json does not list the table of this row's program and setting.")]
    [InlineData("MEDICARE,PRACTITIONER,E0781,E0782,1996-01-01,,1,", "The row repeats line 2:")]
    [InlineData("MEDICARE,PRACTITIONER,E0781,E0782,2020-01-01,,0,", "The row's days overlap those of line 2:")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("pair_edits.csv", row).ProblemAt("pair_edits.csv", 3), StringComparison.Ordinal);

    [Fact]
    public void A_withdrawn_edit_overlaps_nothing_but_may_be_there_only_once()
    {
        const string Withdrawn = "MEDICARE,PRACTITIONER,E0781,E0782,2000-01-01,2000-01-01,9,";

        Assert.Equal(2, TestFiles.Sound().WithLines("pair_edits.csv", Withdrawn)
            .Read().PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Rows.Count);
        Assert.StartsWith(
            "The row repeats line 3:", TestFiles.Sound().WithLines("pair_edits.csv", Withdrawn, Withdrawn).ProblemAt("pair_edits.csv", 4), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reverse_direction_is_another_pair() =>
        Assert.Equal(2, TestFiles.Sound().WithLines("pair_edits.csv", "MEDICARE,PRACTITIONER,E0782,E0781,1996-01-01,,1,")
            .Read().PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Rows.Count);
}
