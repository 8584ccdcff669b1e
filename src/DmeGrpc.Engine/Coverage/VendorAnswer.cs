using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>How an item gets from the order to the vendor.</summary>
public enum VendorRoute
{
    /// <summary>There is no exclusive vendor.</summary>
    AnyVendor = 1,

    /// <summary>The request goes to the plan, which sends the authorization to its exclusive vendor.</summary>
    ThroughPlan,

    /// <summary>The request is urgent and the plan's office closed: it goes straight to the exclusive vendor.</summary>
    StraightToVendor,
}

/// <summary>Who is asking for what, and when.</summary>
/// <param name="Product">The member's product.</param>
/// <param name="State">The member's state; empty when unknown.</param>
/// <param name="Zip">The member's ZIP code of five digits; empty when unknown.</param>
/// <param name="Code">The item.</param>
/// <param name="Family">Its family.</param>
/// <param name="Day">The day of service.</param>
/// <param name="Urgent">Whether it is urgent.</param>
/// <param name="Asked">The instant of the request, which tells whether the office is open; null when unknown, and then it is taken to be open.</param>
public sealed record VendorQuestion(
    PlanProduct Product, string State, string Zip, ProcedureCode Code, BenefitFamily Family, DateOnly Day, bool Urgent = false, DateTimeOffset? Asked = null);

/// <summary>The exclusive vendor and the way to it.</summary>
/// <param name="Route">The way.</param>
/// <param name="Vendor">The vendor; null for any.</param>
/// <param name="PlanReopens">When the request goes straight to the vendor: the next instant at which the plan's office opens, if it does within a year.</param>
public sealed record VendorAnswer(VendorRoute Route, ExclusiveVendor? Vendor, DateTimeOffset? PlanReopens = null);
