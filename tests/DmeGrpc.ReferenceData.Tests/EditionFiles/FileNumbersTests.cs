using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

/// <summary>The numbers of these enums stand in edition files. A name may change, a number may be added; none may ever change or be used again.</summary>
public class FileNumbersTests
{
    public static TheoryData<Type, int[]> Enums => new()
    {
        { typeof(PayerProgram), [1, 2] },
        { typeof(ServiceSetting), [1, 2, 3] },
        { typeof(ModifierIndicator), [0, 1, 9] },
        { typeof(AdjudicationIndicator), [0, 1, 2, 3] },
        { typeof(AddOnType), [1, 2, 3] },
        { typeof(PairSource), [1, 2, 3] },
        { typeof(BenefitFamily), [0, 1, 2, 3, 4] },
        { typeof(FeeJurisdiction), [1, 2, 3] },
        { typeof(PriorAuthorizationFamily), [0, 1, 2, 3, 4, 5, 6] },
        { typeof(PaymentCategory), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
    };

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_number_is_still_there(Type type, int[] numbers) =>
        Assert.All(numbers, number => Assert.True(Enum.IsDefined(type, number), $"{type.Name} {number}"));

    [Fact]
    public void Every_number_still_means_what_it_meant()
    {
        Assert.Equal(
            (1, 2, 1, 2, 3),
            ((int)PayerProgram.Medicare, (int)PayerProgram.Medicaid, (int)ServiceSetting.DmeSupplier, (int)ServiceSetting.Practitioner, (int)ServiceSetting.OutpatientHospital));
        Assert.Equal((1, 2, 3), ((int)PairSource.Ncci, (int)PairSource.PolicyArticle, (int)PairSource.CodeDescriptor));
        Assert.Equal(
            (1, 2, 3, 4),
            ((int)BenefitFamily.DurableEquipment, (int)BenefitFamily.Prosthetic, (int)BenefitFamily.Orthotic, (int)BenefitFamily.SoftGoods));
        Assert.Equal((1, 2, 3), ((int)FeeJurisdiction.DmeContractor, (int)FeeJurisdiction.Joint, (int)FeeJurisdiction.LocalContractor));
        PriorAuthorizationFamily[] families =
        [
            PriorAuthorizationFamily.Unknown, PriorAuthorizationFamily.LowerLimbProsthesis, PriorAuthorizationFamily.Orthosis,
            PriorAuthorizationFamily.PowerMobilityDevice, PriorAuthorizationFamily.SupportSurface, PriorAuthorizationFamily.PneumaticCompressionDevice,
            PriorAuthorizationFamily.ManualWheelchair,
        ];
        Assert.Equal(Enumerable.Range(0, families.Length), families.Select(family => (int)family));
        PaymentCategory[] categories =
        [
            PaymentCategory.Unknown, PaymentCategory.Inexpensive, PaymentCategory.FrequentlyServiced, PaymentCategory.CappedRental, PaymentCategory.Oxygen,
            PaymentCategory.ProstheticOrthotic, PaymentCategory.OstomySupply, PaymentCategory.SurgicalDressing, PaymentCategory.Supply,
            PaymentCategory.NerveStimulator, PaymentCategory.TherapeuticShoe, PaymentCategory.Nutrition, PaymentCategory.SplintOrCast,
            PaymentCategory.IntraocularLens, PaymentCategory.LymphedemaCompression, PaymentCategory.Labor,
        ];
        Assert.Equal(Enumerable.Range(0, categories.Length), categories.Select(category => (int)category));
    }
}
