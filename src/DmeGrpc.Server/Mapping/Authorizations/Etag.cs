using System.Globalization;
using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>The version of an authorization, as the contract writes it: its revision in digits.</summary>
internal static class Etag
{
    public static string Of(Authorization authorization) => Of(authorization.Revision);

    public static string Of(int revision) => revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>The revision that an etag names.</summary>
    public static int Read(string text, string field, ViolationList violations)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision > 0)
        {
            return revision;
        }

        violations.Add(field, text.Length == 0 ? "It is required." : "It is no etag of this service.");
        return 0;
    }
}
