using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>An affirmed authorization that a member has.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Line">The line that affirms the item.</param>
/// <param name="SupplierNpi">The supplier it was given to.</param>
public sealed record HeldAuthorization(TrackingNumber Number, AuthorizationLine Line, string SupplierNpi)
{
    /// <summary>The days of delivery it covers.</summary>
    public EffectiveWindow Days => new(Line.Segment.FirstDay ?? DateOnly.MinValue, Line.Segment.LastDay);

    internal string Message
    {
        get
        {
            var item = string.Join(' ', [$"{Line.Segment.Code}", .. Line.Segment.Modifiers]);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Authorization {Number} affirms {item} {Days} for supplier {SupplierNpi}; {Line.RemainingUnits:0.###} units are left.");
        }
    }

    /// <summary>
    /// The authorization by which an item may be delivered on a day: the member's own, not withdrawn, of this code, in its days, with units left. Of
    /// several the one that lasts longest, then the lowest number.
    /// </summary>
    /// <param name="snapshot">What is known of the member.</param>
    /// <param name="question">The item. Where it names modifiers, those decided on must be among them.</param>
    /// <param name="supplierNpi">The supplier it must have been given to; empty for any.</param>
    /// <param name="day">The day of delivery.</param>
    internal static HeldAuthorization? Find(MemberSnapshot snapshot, CodeQuestion question, string supplierNpi, DateOnly day) =>
        (from authorization in snapshot.Authorizations
         where !authorization.IsWithdrawn && authorization.MemberKey == snapshot.MemberKey
         where supplierNpi.Length == 0 || string.Equals(authorization.Request.SupplierNpi, supplierNpi, StringComparison.Ordinal)
         from line in authorization.Lines
         where line.RemainingUnits > 0 && line.Segment.Code == question.Code
         where question.Modifiers.Count == 0 || line.Segment.Modifiers.All(question.Modifiers.Contains)
         let held = new HeldAuthorization(authorization.TrackingNumber, line, authorization.Request.SupplierNpi)
         where held.Days.Contains(day)
         orderby held.Days.Last ?? DateOnly.MaxValue descending, $"{held.Number}", line.LineNumber
         select held).FirstOrDefault();
}
