namespace DmeGrpc.Engine.Claims;

/// <summary>Who bills, which chooses the NCCI table: the same code may have another limit in another setting.</summary>
public enum ServiceSetting
{
    /// <summary>A supplier of durable medical equipment, prosthetics, orthotics and supplies.</summary>
    DmeSupplier = 1,

    /// <summary>A practitioner or an ambulatory surgical centre.</summary>
    Practitioner = 2,

    /// <summary>An outpatient hospital.</summary>
    OutpatientHospital = 3,
}
