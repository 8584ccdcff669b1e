namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>
/// The reasonable useful lifetime of an item, in calendar years from its delivery to the member and not by the age of the item. Source:
/// 42 CFR 414.210(f).
/// </summary>
/// <param name="Years">At least 1; 5 unless a program instruction says otherwise.</param>
public readonly record struct UsefulLifetime(int Years)
{
    /// <summary>Five years.</summary>
    public static UsefulLifetime Default { get; } = new(5);

    /// <summary>
    /// The first day after the lifetime: the anniversary of the delivery. Five years from 10 March 2020 are over on 10 March 2025; those from
    /// 29 February 2020 on 1 March 2025, because 28 February still belongs to the fifth year.
    /// </summary>
    public DateOnly EndsBefore(DateOnly delivered)
    {
        if (delivered.Year + Years > DateOnly.MaxValue.Year)
        {
            return DateOnly.MaxValue;
        }

        var anniversary = delivered.AddYears(Years);
        return anniversary.Day == delivered.Day ? anniversary : anniversary.AddDays(1);
    }

    /// <summary>Whether the day is the day of delivery or lies in the years after it.</summary>
    public bool Contains(DateOnly delivered, DateOnly day) => delivered <= day && day < EndsBefore(delivered);
}
