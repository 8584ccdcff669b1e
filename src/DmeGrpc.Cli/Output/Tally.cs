using DmeGrpc.Claims.V1;

namespace DmeGrpc.Cli.Output;

/// <summary>Counts results.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Disposition, long> lines = [];
    private readonly SortedDictionary<string, string> notices = new(StringComparer.Ordinal);

    /// <summary>Claims answered, those that could not be read included.</summary>
    public long Claims { get; private set; }

    /// <summary>Claims that are payable as a whole.</summary>
    public long PayableClaims { get; private set; }

    /// <summary>Claims that could not be read.</summary>
    public long UnreadableClaims { get; private set; }

    /// <summary>Claims that were judged alone, without the member's other claims and authorizations.</summary>
    public long ClaimsJudgedAlone { get; private set; }

    /// <summary>Lines judged.</summary>
    public long Lines => lines.Values.Sum();

    /// <summary>The editions that claims were judged by, with what each says of itself.</summary>
    public IReadOnlyDictionary<string, string> EditionNotices => notices;

    /// <summary>Lines with a verdict.</summary>
    public long LinesThatAre(Disposition disposition) => lines.GetValueOrDefault(disposition);

    /// <summary>Counts one result.</summary>
    public void Add(ClaimItem item)
    {
        Claims++;
        if (item.OutcomeCase != ClaimItem.OutcomeOneofCase.Result)
        {
            UnreadableClaims++;
            return;
        }

        if (item.Result.HistoryScope == HistoryScope.ClaimAlone)
        {
            ClaimsJudgedAlone++;
        }

        if (item.Result.Disposition == Disposition.Payable)
        {
            PayableClaims++;
        }

        foreach (var line in item.Result.Lines)
        {
            lines[line.Disposition] = lines.GetValueOrDefault(line.Disposition) + 1;
        }

        foreach (var edition in item.Result.Editions)
        {
            notices.TryAdd(edition.EditionId, edition.Notice);
        }
    }
}
