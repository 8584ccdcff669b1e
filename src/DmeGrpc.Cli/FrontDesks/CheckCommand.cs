using System.CommandLine;
using DmeGrpc.Cli.EditionDiffs;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Claims;
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

    private static readonly Dictionary<string, Product> Products = new(StringComparer.Ordinal)
    {
        ["hmo"] = Product.Hmo,
        ["ppo"] = Product.Ppo,
        ["pos"] = Product.PointOfService,
        ["ffs"] = Product.FeeForService,
    };

    public static Command Build(CommandConsole console)
    {
        var items = new Argument<string[]>("CODE")
        {
            Description = "Items with the modifiers they would be billed with, such as E0601 or K0001:RR:KH.",
            Arity = ArgumentArity.OneOrMore,
        };
        var plan = DeskArguments.Text("--plan", "PLAN", "The member's plan. Without it: fee for service.");
        var program = DiffWords.Option("--program", "The payer's rule set; medicare by default.", DiffWords.Programs);
        var member = DeskArguments.Text("--member", "ID", "The member, whose coverage and authorizations a service then looks up.");
        var state = DeskArguments.Text("--state", "STATE", "The state of delivery.");
        var zip = DeskArguments.Text("--zip", "ZIP", "The ZIP code of the place of delivery.");
        var day = DeskArguments.Day("--date", "The day of delivery, such as 2026-03-02. Without it: today.");
        var product = DiffWords.Option("--product", "The member's product: hmo, ppo, pos or ffs.", Products);
        product.HelpName = "PRODUCT";
        var supplier = DeskArguments.Text("--supplier", "NPI", "The supplier who would furnish the items.");
        var urgent = new Option<bool>("--urgent") { Description = "The items are needed before the plan's office could answer." };
        var command = new Command(Name, "Say of items, before they are delivered, whether they are covered, need an authorization and which documents.")
        {
            items, plan, program, member, state, zip, day, product, supplier, urgent,
        };
        new DeskOptions(withPlans: true).Complete(command, console, async (parsed, session) =>
        {
            var request = new CheckCodesRequest
            {
                Program = parsed.GetValue(program) == PayerProgram.Medicaid ? Payer.Medicaid : Payer.Medicare,
                PlanId = parsed.GetValue(plan) ?? "",
                MemberId = parsed.GetValue(member) ?? "",
                ServiceState = parsed.GetValue(state) ?? "",
                ServiceZip = parsed.GetValue(zip) ?? "",
                ServiceDate = parsed.GetValue(day),
                Product = parsed.GetValue(product) ?? Product.Unspecified,
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
