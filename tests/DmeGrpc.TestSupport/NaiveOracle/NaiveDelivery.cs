namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>When the item of a line was delivered: a rental's first month, counted day by day from every line of the item that is known.</summary>
internal sealed class NaiveDelivery(List<NaiveLine> lines, List<NaiveLine> standing, bool isMemberKnown)
{
    public (DateOnly Day, bool IsKnown) Of(NaiveLine line)
    {
        if (!line.Has("RR"))
        {
            return (line.Days[0], true);
        }

        var months = lines.Concat(standing).Where(other => other.Code == line.Code && other.Days.Count > 0 && other.Has("RR"))
            .OrderBy(other => other.Days[0]).ThenBy(other => other.Days.Count).ThenBy(other => other.Has("RA") ? 0 : 1).ToList();
        var delivered = months[0].Days[0];
        var usedUntil = DateOnly.MinValue;
        var isAllReplacement = true;
        foreach (var month in months)
        {
            var isNew = usedUntil > DateOnly.MinValue
                && ((month.Has("RA") && !isAllReplacement) || month.Days[0].DayNumber - usedUntil.DayNumber - 1 > 60);
            if (isNew)
            {
                (delivered, isAllReplacement) = (month.Days[0], true);
            }

            isAllReplacement &= month.Has("RA");
            var end = month.Days[0];
            do
            {
                end = end.AddMonths(1);
            }
            while (end < month.Days[^1]);
            usedUntil = end.AddDays(-1) > usedUntil ? end.AddDays(-1) : usedUntil;
            if (month == line)
            {
                break;
            }
        }

        var isLater = (line.Has("KI") || line.Has("KJ")) && !line.Has("KH");
        return (delivered, isMemberKnown || !isLater || lines.Exists(other =>
            other.Code == line.Code && other.Days.Count > 0 && other.Days[0] == delivered && other.Has("RR") && other.Has("KH")));
    }
}
