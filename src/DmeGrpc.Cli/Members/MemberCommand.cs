using System.CommandLine;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Members;

/// <summary><c>dme member</c>: who is covered, as a service keeps it.</summary>
internal static class MemberCommand
{
    public const string Name = "member";

    /// <summary>What stands below the help of its commands.</summary>
    public const string Notes = """
        Files of members are CSV in UTF-8. The first line names the columns, in any order:
          program            MEDICARE or MEDICAID
          plan_id            blank for fee for service
          member_id
          from, through      days of coverage, such as 2026-01-01; through is blank while
                             it goes on
          product            HMO, PPO, POS, FEE_FOR_SERVICE, or blank
          state, zip         of the member, such as OR and 97201; may be blank
          year_from, year_through
                             a year of benefits
          deductible_met, out_of_pocket_met
                             what counts in that year, such as 257.00; blank is 0
          as_of              the instant up to which it was counted, such as
                             2026-02-01T00:00:00Z; blank is the instant of the import
        A member has a row for each span of coverage and each year of benefits, or both
        on one. Its rows stand together. Each member is recorded whole, in the place of
        all that was recorded before, or not at all. docs/member-files.md says more.

        Repeating an import is safe: what is recorded already changes nothing.

        Exit code:
          0  it was done
          1  a member was not recorded, or the service refused something, and said why
          2  the command itself failed: a bad option, a file that is missing, empty or
             without its columns, a server that does not answer or does not know the
             caller
        """;

    public static Command Build(CommandConsole console) => new(Name, "Record who is covered and what they have paid, and look at it.")
    {
        ImportCommand.Build(console),
        ShowCommand.Build(console),
    };
}
