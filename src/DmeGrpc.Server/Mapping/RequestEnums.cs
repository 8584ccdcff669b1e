using DmeGrpc.Engine.Claims;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>The contract's enums as the engine's. Callers have checked that they are set.</summary>
internal static class RequestEnums
{
    public static PayerProgram ToEngine(this Proto.Program program) => program switch
    {
        Proto.Program.Medicare => PayerProgram.Medicare,
        Proto.Program.Medicaid => PayerProgram.Medicaid,
        _ => throw new ArgumentOutOfRangeException(nameof(program)),
    };

    public static ServiceSetting ToEngine(this Proto.Setting setting) => setting switch
    {
        Proto.Setting.DmeSupplier => ServiceSetting.DmeSupplier,
        Proto.Setting.Practitioner => ServiceSetting.Practitioner,
        Proto.Setting.OutpatientHospital => ServiceSetting.OutpatientHospital,
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };
}
