using DmeGrpc.Engine.Claims;

namespace DmeGrpc.TestSupport;

/// <summary>Small editions, one program and setting each; see <see cref="EditionSketch"/>.</summary>
public static class TestEditions
{
    public static EditionSketch Practitioner() => new(PayerProgram.Medicare, ServiceSetting.Practitioner);

    public static EditionSketch Hospital() => new(PayerProgram.Medicare, ServiceSetting.OutpatientHospital);

    public static EditionSketch Supplier() => new(PayerProgram.Medicare, ServiceSetting.DmeSupplier);

    public static EditionSketch Medicaid(ServiceSetting setting = ServiceSetting.Practitioner) => new(PayerProgram.Medicaid, setting);
}
