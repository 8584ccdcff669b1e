using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>The family of a prior-authorized item by its code: the published list does not say it. Source: the HCPCS Level II code ranges.</summary>
internal static class PriorAuthorizationFamilies
{
    public static PriorAuthorizationFamily Of(ProcedureCode code)
    {
        var text = code.ToString();
        bool IsBetween(string first, string last) => string.CompareOrdinal(text, first) >= 0 && string.CompareOrdinal(text, last) <= 0;
        return text switch
        {
            _ when IsBetween("L0112", "L4631") => PriorAuthorizationFamily.Orthosis,
            _ when IsBetween("L5000", "L5999") => PriorAuthorizationFamily.LowerLimbProsthesis,
            _ when IsBetween("K0800", "K0899") => PriorAuthorizationFamily.PowerMobilityDevice,
            _ when IsBetween("E0181", "E0199") || IsBetween("E0371", "E0373") || text == "E0277" => PriorAuthorizationFamily.SupportSurface,
            _ when IsBetween("E0650", "E0676") => PriorAuthorizationFamily.PneumaticCompressionDevice,
            _ when IsBetween("K0001", "K0009") || IsBetween("E1031", "E1298") => PriorAuthorizationFamily.ManualWheelchair,
            _ => PriorAuthorizationFamily.Unknown,
        };
    }
}
