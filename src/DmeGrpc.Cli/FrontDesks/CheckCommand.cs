using System.CommandLine;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary><c>dme check</c>: its arguments and options.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        Exit code:
          0  every item is covered, and nothing about it is unknown
          1  an item is not, or only on a condition; or something could not be told; or
             the question was refused
          2  the command itself failed: a bad option, an edition or plan that cannot be
             read, a server that does not answer
        """;

    public static Command Build(CommandConsole console)
    {
        var items = new Argument<string[]>("CODE")
        {
            Description = "Items with the modifiers they would be billed with, such as E0601 or K0001:RR:KH.",
            Arity = ArgumentArity.OneOrMore,
        };
        var plan = CommandOptions.Text("--plan", "PLAN", "The member's plan. Without it: fee for service.");
        var program = CommandOptions.Program("The payer's rule set: medicare (default) or medicaid.");
        var member = CommandOptions.Text("--member", "ID", "The member, whose coverage and authorizations a service then looks up.");
        var state = CommandOptions.Text("--state", "STATE", "The state of delivery.");
        var zip = CommandOptions.Text("--zip", "ZIP", "The ZIP code of the place of delivery.");
        var day = CommandOptions.Day("--date", "The day of delivery. Without it: today, in UTC.");
        var product = CommandOptions.Choice(
            "--product", "The member's product: hmo, ppo, pos or ffs.",
            ("hmo", Product.Hmo), ("ppo", Product.Ppo), ("pos", Product.PointOfService), ("ffs", Product.FeeForService));
        var supplier = CommandOptions.Text("--supplier", "NPI", "The supplier who would furnish the items.");
        var urgent = new Option<bool>("--urgent") { Description = "The items are needed before the plan's office could answer." };
        var command = new Command(Name, "Say of items, before they are delivered, whether they are covered, need an authorization and which documents.")
        {
            items, plan, program, member, state, zip, day, product, supplier, urgent,
        };
        new DeskOptions(withPlans: true).Complete(command, console, async (parsed, session) =>
        {
            var request = new CheckCodesRequest
            {
                Program = parsed.GetValue(program) is var given && given == Payer.Unspecified ? Payer.Medicare : given,
                PlanId = parsed.GetValue(plan) ?? "",
                MemberId = parsed.GetValue(member) ?? "",
                ServiceState = parsed.GetValue(state) ?? "",
                ServiceZip = parsed.GetValue(zip) ?? "",
                ServiceDate = DeskArguments.ToProto(parsed.GetValue(day)),
                Product = parsed.GetValue(product),
                SupplierNpi = parsed.GetValue(supplier) ?? "",
                Urgent = parsed.GetValue(urgent),
                Codes = { (parsed.GetValue(items) ?? []).Select(Read) },
            };
            var answer = await session.Desk.CheckAsync(request, session.Cancellation);
            await session.ShowAsync(answer, text => new CheckReport(text).Write(answer));
            return answer.Checks.All(IsSettled) ? ExitCodes.Success : ExitCodes.Unsettled;
        });
        return command;
    }

    private static CodeQuestion Read(string item)
    {
        var (code, modifiers) = DeskArguments.Split(item);
        return new CodeQuestion { ProcedureCode = code, Modifiers = { modifiers } };
    }

    private static bool IsSettled(CodeCheck check) =>
        check.Covered == Covered.Covered && check.Authorization.Needed != AuthorizationNeeded.Indeterminate && check.NotEvaluated.Count == 0;
}
