using System.ComponentModel.DataAnnotations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.ReferenceData.Plans;

namespace DmeGrpc.Server.Plans;

/// <summary>Which plans claims are judged by. Configuration section <c>Plans</c>. They are read once, when the service starts.</summary>
public sealed class PlanSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Plans";

    /// <summary>A folder of plan files, as data/plans/plan.schema.json describes them.</summary>
    /// <value>None by default. Files whose names end in .json, but .schema.json; subfolders are not looked into.</value>
    public string? Folder { get; set; }

    /// <summary>Whether <c>medicare-ffs</c>, which is part of the program, is in use. A file of the folder with the same id takes its place.</summary>
    /// <value>True by default.</value>
    public bool IncludeMedicare { get; set; } = true;

    /// <summary>Whether the two plans that do not exist are in use, to try the product with: <c>cedar-sound-hmo</c> and <c>high-mesa-health</c>.</summary>
    /// <value>False by default.</value>
    public bool IncludeSamples { get; set; }

    /// <summary>
    /// The plan that stands for fee for service, by program: <c>MEDICARE</c> and <c>MEDICAID</c>. Claims that name no plan are judged by it. An empty id means none.
    /// </summary>
    /// <value><c>medicare-ffs</c> for Medicare by default, where that is in use; none for Medicaid.</value>
    public IDictionary<string, string> FeeForService { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds what is wrong with the settings and with the plan files that they name.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        try
        {
            PlanLoader.Load(this);
            return [];
        }
        catch (PlanFileException e)
        {
            return e.Problems.Select(problem => new ValidationResult($"{problem}", [nameof(Folder)]));
        }
        catch (PlanSettingException e)
        {
            return [new ValidationResult(e.Message, [nameof(FeeForService)])];
        }
    }

    /// <summary>The program that a key of <see cref="FeeForService"/> means; null for none.</summary>
    internal static PayerProgram? ProgramOf(string key) => key.ToUpperInvariant() switch
    {
        "MEDICARE" => PayerProgram.Medicare,
        "MEDICAID" => PayerProgram.Medicaid,
        _ => null,
    };
}
