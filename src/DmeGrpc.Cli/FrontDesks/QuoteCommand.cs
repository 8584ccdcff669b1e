using System.CommandLine;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary><c>dme quote</c>: its arguments and options.</summary>
internal static class QuoteCommand
{
    public const string Name = "quote";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        Exit code:
          0  there is a quote, or the price of an item that is not rented
          1  there is none, and the answer says why; or the question was refused
          2  the command itself failed: a bad option, an edition that cannot be read, a
             server that does not answer
        """;

    public static Command Build(CommandConsole console)
    {
        var item = new Argument<string>("CODE") { Description = "The item, with modifiers beside RR and NU that choose another fee, such as K0001 or E0950:KU." };
        var state = CommandOptions.Text("--state", "STATE", "The state of delivery.");
        state.Required = true;
        var months = new Option<uint>("--months") { Description = "For how many months the item is needed, 1 to 1200.", HelpName = "NUMBER", Required = true };
        var zip = CommandOptions.Text("--zip", "ZIP", "The ZIP code of the place of delivery, which tells whether rural fees apply.");
        var rural = new Option<bool>("--rural") { Description = "Rural fees apply. Without it and --zip: those of the rest of the state." };
        var day = CommandOptions.Day("--date", "The first day of the rental. Without it: today, in UTC.");
        var oneOff = DeskArguments.Dollars("--delivery", "What renting costs once, such as delivery and set-up.");
        var repairs = DeskArguments.Dollars("--repairs", "What upkeep of a bought item costs a month.");
        var firstRepair = new Option<uint>("--repairs-from") { Description = "The month from which upkeep is paid; 1 by default.", HelpName = "MONTH" };
        var salvage = DeskArguments.Dollars("--salvage", "What a bought item is still worth at first.");
        var loss = DeskArguments.Dollars("--salvage-loss", "How much of that is lost each month.");
        var command = new Command(Name, "Set renting an item against buying it, month by month, from the fee schedule.")
        {
            item, state, months, zip, rural, day, oneOff, repairs, firstRepair, salvage, loss,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(zip) is { Implicit: false } && result.GetResult(rural) is { Implicit: false })
            {
                result.AddError("--zip and --rural exclude each other: a ZIP code tells whether it is rural.");
            }
        });
        new DeskOptions(withPlans: false).Complete(command, console, async (parsed, session) =>
        {
            var (code, modifiers) = DeskArguments.Split(parsed.GetValue(item)!);
            var request = new QuoteEquipmentRequest
            {
                ProcedureCode = code,
                Modifiers = { modifiers },
                ServiceState = parsed.GetValue(state)!,
                ServiceZip = parsed.GetValue(zip) ?? "",
                Rural = parsed.GetValue(rural),
                ServiceDate = DeskArguments.ToProto(parsed.GetValue(day)),
                ExpectedMonths = parsed.GetValue(months),
                RentalOneOffCents = parsed.GetValue(oneOff),
                RepairCentsPerMonth = parsed.GetValue(repairs),
                FirstRepairMonth = parsed.GetValue(firstRepair),
                SalvageCents = parsed.GetValue(salvage),
                SalvageLossCentsPerMonth = parsed.GetValue(loss),
            };
            var quote = (await session.Desk.QuoteAsync(request, session.Cancellation)).Quote;
            await session.ShowAsync(quote, text => new QuoteReport(text).Write(quote, request.ServiceState));
            return quote.NotEvaluatedReason == NotEvaluatedReason.Unspecified ? ExitCodes.Success : ExitCodes.Unsettled;
        });
        return command;
    }
}
