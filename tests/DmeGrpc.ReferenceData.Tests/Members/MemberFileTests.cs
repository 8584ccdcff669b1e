using System.Text;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Members;

namespace DmeGrpc.ReferenceData.Tests.Members;

public sealed class MemberFileTests
{
    private const string Header = "program,plan_id,member_id,from,through,product,state,zip,year_from,year_through,deductible_met,out_of_pocket_met,as_of";
    private const string Sound = "MEDICARE,acme,A,2025-01-01,,HMO,OR,97201,,,,,";

    [Fact]
    public void Rows_of_a_member_are_its_spans_and_years()
    {
        var member = Assert.IsType<MemberFileEntry.Member>(Assert.Single(Read(
            "MEDICAID,acme,A-1,2024-01-01,2024-06-30,PPO,WA,98101,,,,,",
            "MEDICAID,acme,A-1,2025-01-01,,,,,2025-01-01,2025-12-31,257.00,1234.5,2026-02-01T00:00:00Z",
            "MEDICAID,acme,A-1,,,,,,2026-01-01,2026-12-31,,0,2026-01-31T18:00:00-06:00")));

        Assert.Equal((2, PayerProgram.Medicaid, "acme", "A-1"), (member.Line, member.Program, member.PlanId, member.MemberId));
        Assert.Equal(
            [
                new MemberFileSpan(2, new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30), PlanProduct.Ppo, "WA", "98101"),
                new MemberFileSpan(3, new DateOnly(2025, 1, 1), Through: null, Product: null, string.Empty, string.Empty),
            ],
            member.Spans);
        var instant = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            [
                new MemberFileYear(3, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), new Accumulators(25_700, 123_450), instant),
                new MemberFileYear(4, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), default, instant),
            ],
            member.Years);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_an_export_that_repeats_the_span_for_each_year_is_understood()
    {
        var text = string.Join(',', Header.Split(',').Reverse());
        var rows = new[] { 2025, 2026 }.Select(year => string.Join(',', $"MEDICARE,,A,2025-01-01,,HMO,OR,97201,{year}-01-01,{year}-12-31,1,2,".Split(',').Reverse()));

        var member = Assert.IsType<MemberFileEntry.Member>(Assert.Single(Of($"{text}\r\n{string.Join("\r\n", rows)}\r\n")));

        Assert.Single(member.Spans);
        Assert.Equal(2, member.Years.Count);
    }

    [Fact]
    public void A_row_that_is_there_twice_counts_once() => Assert.Single(Assert.IsType<MemberFileEntry.Member>(Assert.Single(Read(Sound, Sound))).Spans);

    [Fact]
    public void Members_come_one_after_the_other_whatever_the_case_and_signs_of_their_ids()
    {
        var members = Read("MEDICARE,acme,a-1,2024-01-01,2024-12-31,,,,,,,,", "MEDICARE,ACME,A1,2025-01-01,,,,,,,,,", "MEDICARE,other,A1,2025-01-01,,,,,,,,,", "MEDICARE,,A1,2025-01-01,,,,,,,,,")
            .Cast<MemberFileEntry.Member>().ToList();

        Assert.Equal([("acme", 2), ("other", 1), ("", 1)], members.Select(member => (member.PlanId, member.Spans.Count)));
    }

    [Theory]
    [InlineData("MEDICAR,acme,B,2025-01-01,,,,,,,,,", "program: 'MEDICAR' is not a program")]
    [InlineData("MEDICARE,acme,B,2025-02-30,,,,,,,,,", "from: '2025-02-30' is not a date of the form 2024-07-01.")]
    [InlineData("MEDICARE,acme,B,,2025-02-28,,,,,,,,", "from: it is blank.")]
    [InlineData("MEDICARE,acme,B,2025-01-02,2025-01-01,,,,,,,,", "through: 2025-01-01 is before from, 2025-01-02.")]
    [InlineData("MEDICARE,acme,B,2025-01-01,,EPO,,,,,,,", "product: 'EPO' is not a product")]
    [InlineData("MEDICARE,acme,B,,,,,,,,,,", "from: the row has neither a span of coverage nor a year of benefits.")]
    [InlineData("MEDICARE,acme,B,,,,,,,2026-12-31,,,", "year_from: it is blank.")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,,,,", "year_through: it is blank.")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,2026-12-31,-1,,", "deductible_met: '-1' is not an amount of dollars and cents, such as 257.00.")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,2026-12-31,1.005,,", "deductible_met: '1.005' is not an amount")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,2026-12-31,,\"1,000\",", "out_of_pocket_met: '1,000' is not an amount")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,2026-12-31,,1000000001,", "out_of_pocket_met: '1000000001' is not an amount")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,2026-12-31,,,2026-02-01T00:00:00", "as_of: '2026-02-01T00:00:00' is not an instant with its offset")]
    [InlineData("MEDICARE,acme,B,,,,,,2026-01-01,2026-12-31,,,2026-02-01", "as_of: '2026-02-01' is not an instant with its offset")]
    public void What_is_wrong_with_a_row_names_line_and_column_and_leaves_out_its_member_alone(string row, string reason)
    {
        var entries = Read(Sound, row, Sound.Replace(",A,", ",C,", StringComparison.Ordinal));

        var fault = Assert.Single(entries.OfType<MemberFileEntry.Fault>());
        Assert.Equal((3, false), (fault.Line, fault.EndsFile));
        Assert.StartsWith(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Equal([3], entries.OfType<MemberFileEntry.LeftOut>().Select(member => member.Line));
        Assert.Equal(["A", "C"], entries.OfType<MemberFileEntry.Member>().Select(member => member.MemberId));
    }

    [Theory]
    [InlineData("MEDICARE,acme,A,2024-01-01,2023-01-01,,,,,,,,")]
    [InlineData("MEDICAR,acme,A,2024-01-01,2024-12-31,,,,,,,,")]
    public void One_faulty_row_leaves_out_the_whole_member_wherever_it_stands(string row)
    {
        Assert.Equal([2], Read(row, Sound).OfType<MemberFileEntry.LeftOut>().Select(member => member.Line));
        Assert.Equal([2], Read(Sound, row).OfType<MemberFileEntry.LeftOut>().Select(member => member.Line));
        Assert.Empty(Read(Sound, row).OfType<MemberFileEntry.Member>());
    }

    [Fact]
    public void A_faulty_row_is_of_the_member_before_it_however_its_id_is_written()
    {
        var rows = Read("MEDICARE,acme,1EG4-TE5,2024-01-01,2024-12-31,,,,,,,,", "MEDICAR,ACME,1eg4te5,2025-01-01,,,,,,,,,");

        Assert.Equal([2], rows.OfType<MemberFileEntry.LeftOut>().Select(member => member.Line));
        Assert.Empty(rows.OfType<MemberFileEntry.Member>());
    }

    [Theory]
    [InlineData("MEDICARE,acme")]
    [InlineData("MEDICARE,acme,\"B,2025-01-01,,,,,,,,,")]
    [InlineData("MEDICARE,acme,,2025-01-01,,,,,,,,,")]
    [InlineData("")]
    public void A_line_that_may_belong_to_either_neighbour_leaves_out_both(string row)
    {
        var entries = Read("MEDICARE,acme,Z,2025-01-01,,,,,,,,,", Sound, row, "MEDICARE,acme,C,2025-01-01,,,,,,,,,", "MEDICARE,acme,D,2025-01-01,,,,,,,,,");

        Assert.Equal(4, Assert.Single(entries.OfType<MemberFileEntry.Fault>()).Line);
        Assert.Equal([3, 5], entries.OfType<MemberFileEntry.LeftOut>().Select(member => member.Line));
        Assert.Equal(["Z", "D"], entries.OfType<MemberFileEntry.Member>().Select(member => member.MemberId));
    }

    [Fact]
    public void Rows_of_a_member_that_stand_apart_are_a_fault_because_the_later_would_take_the_place_of_the_earlier()
    {
        var entries = Read(Sound, Sound.Replace(",A,", ",B,", StringComparison.Ordinal), Sound.Replace("2025", "2020", StringComparison.Ordinal));

        var fault = Assert.Single(entries.OfType<MemberFileEntry.Fault>());
        Assert.Equal((4, "member_id: the member has rows from line 2 on; the rows of a member must stand together."), (fault.Line, fault.Reason));
        Assert.Equal([4], entries.OfType<MemberFileEntry.LeftOut>().Select(member => member.Line));
        Assert.Equal(2, entries.OfType<MemberFileEntry.Member>().Count());
    }

    [Theory]
    [InlineData("", 0, "The file is empty; its first line must name the columns.")]
    [InlineData("program,plan_id\nMEDICARE,acme\n", 1, "The column member_id is missing.")]
    [InlineData("{\"members\":[]}\n", 1, null)]
    public void A_file_without_its_header_has_no_members(string text, int line, string? reason)
    {
        var faults = Of(text).Cast<MemberFileEntry.Fault>().ToList();

        Assert.All(faults, fault => Assert.Equal((line, true), (fault.Line, fault.EndsFile)));
        Assert.True(reason is null || faults.Exists(fault => fault.Reason == reason));
    }

    [Fact]
    public void A_file_of_its_header_alone_is_in_order_and_has_no_members() => Assert.Empty(Read());

    [Fact]
    public void More_faults_than_a_list_of_problems_holds_do_not_end_the_reading()
    {
        var rows = Enumerable.Range(0, 100_200).Select(i => $"MEDICARE,acme,M{i},x,,,,,,,,,");

        Assert.Equal(100_200, Read([.. rows]).OfType<MemberFileEntry.Fault>().Count());
    }

    private static List<MemberFileEntry> Read(params string[] rows) => Of(string.Join('\n', rows.Prepend(Header)) + "\n");

    private static List<MemberFileEntry> Of(string text) => [.. MemberFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "members.csv")];
}
