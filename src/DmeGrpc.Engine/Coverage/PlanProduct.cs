namespace DmeGrpc.Engine.Coverage;

/// <summary>The product of a plan that a member has enrolled in.</summary>
public enum PlanProduct
{
    /// <summary>Health maintenance organization: the plan's own network and vendors.</summary>
    Hmo = 1,

    /// <summary>Preferred provider organization.</summary>
    Ppo,

    /// <summary>Point of service.</summary>
    PointOfService,

    /// <summary>Fee for service: any enrolled supplier.</summary>
    FeeForService,
}
