using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Money;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Storage.Members;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Coverage.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Reads a member that is to be recorded. Nothing it says of a fault repeats what the member's fields hold, but for days.</summary>
/// <param name="now">The instant of the import.</param>
/// <param name="maxMemberIdLength">The most characters of a member's id.</param>
internal sealed class MemberRecordReader(DateTimeOffset now, int maxMemberIdLength)
{
    /// <summary>The most spans of coverage of a member.</summary>
    public const int MaxSpans = 100;

    /// <summary>The most years of benefits of a member.</summary>
    public const int MaxYears = 20;

    // Clocks differ; an instant further ahead would hide what is posted until then.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>The member; null where something about it cannot be read.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="violations">Takes everything that is wrong with it; empty before.</param>
    public MemberRecord? Read(Proto.Member member, FieldPath at, ViolationList violations)
    {
        var key = MemberReader.Key(member.Program, member.PlanId, member.MemberId, at, maxMemberIdLength, violations);
        if (member.Spans.Count == 0)
        {
            violations.Add(at.Of("spans"), "It is required.");
        }

        var spans = FieldReader.Fits(member.Spans.Count, MaxSpans, at, "spans", violations)
            ? Read(member.Spans, at, "spans", (span, place) => ReadSpan(span, place, violations), violations)
            : [];
        var years = FieldReader.Fits(member.Years.Count, MaxYears, at, "years", violations)
            ? Read(member.Years, at, "years", (year, place) => ReadYear(year, place, violations), violations)
            : [];
        return violations.IsEmpty ? new MemberRecord(key, [.. spans.Select(span => span.Value)], [.. years.Select(year => year.Value)]) : null;
    }

    private static List<(EffectiveWindow Window, T Value)> Read<TProto, T>(
        IReadOnlyList<TProto> items, FieldPath at, string field, Func<TProto, FieldPath, (EffectiveWindow Window, T Value)?> read, ViolationList violations)
    {
        var found = new List<(EffectiveWindow Window, T Value)>();
        for (var i = 0; i < items.Count; i++)
        {
            var place = at with { Line = i, Lines = field };
            if (read(items[i], place) is { } item)
            {
                if (found.Exists(other => other.Window.Overlaps(item.Window)))
                {
                    violations.Add(place.Of("from_date"), "It has days in common with one before it.");
                }

                found.Add(item);
            }
        }

        return found;
    }

    private static (EffectiveWindow Window, CoverageSpan Value)? ReadSpan(Proto.CoverageSpan span, FieldPath at, ViolationList violations)
    {
        var product = FieldReader.IsKnown(span.Product, at, "product", violations) ? span.Product.ToEngine() : null;
        PlaceReader.State(span.State, at, violations);
        if (span.Zip.Length > 0)
        {
            PlaceReader.Zip(span.Zip, at, "zip", violations);
        }

        var through = FieldReader.Date(span.ThroughDate, at, "through_date", violations);
        return RequiredDate(span.FromDate, at, "from_date", violations) is { } from && AreInOrder(from, through, at, violations)
            ? (new EffectiveWindow(from, through), new CoverageSpan(new EffectiveWindow(from, through), product, span.State, span.Zip))
            : null;
    }

    private (EffectiveWindow Window, CountedYear Value)? ReadYear(Proto.YearAmounts year, FieldPath at, ViolationList violations)
    {
        var met = new Accumulators(
            ReadCents(year.DeductibleMetCents, at, "deductible_met_cents", violations), ReadCents(year.OutOfPocketMetCents, at, "out_of_pocket_met_cents", violations));
        var asOf = ReadInstant(year.AsOf, at, violations);
        var from = RequiredDate(year.FromDate, at, "from_date", violations);
        var through = RequiredDate(year.ThroughDate, at, "through_date", violations);
        if (from is not { } first || through is not { } last || !AreInOrder(first, last, at, violations))
        {
            return null;
        }

        if (first.Year < DateOnly.MaxValue.Year && last >= first.AddYears(1))
        {
            violations.Add(at.Of("through_date"), "A year of benefits has twelve months at most.");
        }

        return (new EffectiveWindow(first, last), new CountedYear(new ServiceSpan(first, last), met, asOf));
    }

    private static DateOnly? RequiredDate(Google.Type.Date? date, FieldPath at, string field, ViolationList violations)
    {
        if (date is null)
        {
            violations.Add(at.Of(field), "It is required.");
        }

        return FieldReader.Date(date, at, field, violations);
    }

    private static bool AreInOrder(DateOnly from, DateOnly? through, FieldPath at, ViolationList violations)
    {
        if (through < from)
        {
            violations.Add(at.Of("through_date"), "It is before from_date.");
        }

        return !(through < from);
    }

    private static long ReadCents(long cents, FieldPath at, string field, ViolationList violations)
    {
        if (cents is < 0 or > Amounts.MaxCents)
        {
            violations.Add(at.Of(field), "It must be from 0 to 100,000,000,000 cents.");
            return 0;
        }

        return cents;
    }

    private DateTimeOffset? ReadInstant(Timestamp? instant, FieldPath at, ViolationList violations)
    {
        if (instant is null)
        {
            return null;
        }

        DateTimeOffset read;
        try
        {
            read = instant.ToDateTimeOffset();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            violations.Add(at.Of("as_of"), "It is no instant of the years 1 to 9999.");
            return null;
        }

        if (read > now + ClockTolerance)
        {
            violations.Add(at.Of("as_of"), "It is in the future.");
        }

        return read;
    }
}
