using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Where a page of a list ends. As a token it carries a mark of the filter it belongs to.</summary>
internal sealed record PageCursor(DateTime SubmittedAt, string TrackingNumber)
{
    private const int MarkLength = 16;

    public static PageCursor After(AuthorizationRow row) => new(row.SubmittedAt, row.TrackingNumber);

    public string Write(AuthorizationFilter filter) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{Mark(filter)} {SubmittedAt.Ticks} {TrackingNumber}"));

    /// <summary>Null when the token is not one of this filter.</summary>
    public static PageCursor? Read(string token, AuthorizationFilter filter)
    {
        if (!Base64Url.IsValid(token))
        {
            return null;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)).Split(' ');
        return parts.Length == 3 && parts[0] == Mark(filter) && long.TryParse(parts[1], out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            && Engine.Authorizations.TrackingNumber.TryParse(parts[2], out _)
            ? new PageCursor(new DateTime(ticks, DateTimeKind.Utc), parts[2])
            : null;
    }

    private static string Mark(AuthorizationFilter filter)
    {
        string?[] values =
        [
            filter.Member?.ToString(), filter.SupplierNpi, filter.ServiceState, filter.Decision?.ToString(), filter.Code?.ToString(),
            filter.DueBefore?.ToString("O"), filter.UpdatedSince?.UtcTicks.ToString(),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', values))))[..MarkLength];
    }
}
