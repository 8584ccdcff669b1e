namespace DmeGrpc.Server.Services.Admin;

/// <summary>Whether the service can be administered over the network. Configuration section <c>Admin</c>.</summary>
public sealed class AdminSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Admin";

    /// <summary>Whether dme.admin.v1.AdminService is served. Where callers are known it is for administrators; otherwise the service must listen on a trusted network alone.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Enabled { get; set; }
}
