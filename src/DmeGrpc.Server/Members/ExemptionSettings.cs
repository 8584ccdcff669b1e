using System.ComponentModel.DataAnnotations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Server.Members;

/// <summary>Suppliers that Medicare has exempted from prior authorization. Configuration section <c>Exemptions</c>.</summary>
public sealed class ExemptionSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Exemptions";

    /// <summary>The suppliers, each as often as it has cycles.</summary>
    /// <value>None by default.</value>
    public IList<ExemptSupplierSettings> Suppliers { get; } = [];

    /// <summary>The same for the engine.</summary>
    public IReadOnlyList<SupplierExemption> ToExemptions() =>
        [.. Suppliers.Select(supplier => new SupplierExemption(supplier.Npi, new EffectiveWindow(supplier.FirstDay, supplier.LastDay)))];

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var supplier in Suppliers)
        {
            if (!NationalProviderIdentifier.IsWellFormed(supplier.Npi))
            {
                yield return new ValidationResult($"'{supplier.Npi}' is not an NPI.", [nameof(Suppliers)]);
            }

            if (supplier.LastDay < supplier.FirstDay)
            {
                yield return new ValidationResult($"The exemption of {supplier.Npi} ends before it begins.", [nameof(Suppliers)]);
            }
        }
    }
}

/// <summary>One cycle of one supplier, such as 2026-06-01 to 2027-05-31.</summary>
public sealed class ExemptSupplierSettings
{
    /// <summary>The supplier.</summary>
    public string Npi { get; set; } = string.Empty;

    /// <summary>The first day of delivery without authorization.</summary>
    public DateOnly FirstDay { get; set; }

    /// <summary>The last one; none while the exemption is open.</summary>
    public DateOnly? LastDay { get; set; }
}
