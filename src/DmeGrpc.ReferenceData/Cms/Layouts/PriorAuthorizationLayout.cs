using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The Required Prior Authorization List with its phases: code, phase, first day, and the states, or ALL for the whole nation.</summary>
internal sealed class PriorAuthorizationLayout : RecordLayout<PriorAuthorizationRequirement>
{
    private const int Code = 0;
    private const int Phase = 1;
    private const int Start = 2;
    private const int States = 3;
    private const int HighestPhase = 99;

    private readonly Dictionary<string, StateSet> lists = [];
    private TextPool texts = new(0);

    public override string Name => "Required Prior Authorization List";

    public override TableKind Kind => TableKind.PriorAuthorizations;

    public override ColumnSet Columns { get; } = new(
        Column.Named("hcpcs_code", "hcpcscode", "hcpcs"), Column.Named("phase", "phase"), Column.Named("start_date", "startdate"), Column.Named("states", "states"));

    public override CmsRelease Identify(Recognition found, NameHints hints)
    {
        var (label, day) = hints.Release();
        return new CmsRelease(Engine.Claims.PayerProgram.Medicare, Setting: null, label, day);
    }

    public override TableSet<PriorAuthorizationRequirement> In(CmsTables tables) => tables.PriorAuthorizations;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading)
    {
        texts = new TextPool(reading.Limits.DistinctTexts);
        lists.Clear();
    }

    protected override bool TryRead(CmsRecord record, out PriorAuthorizationRequirement row)
    {
        var start = record.Date(Start);
        if (start is null && record.IsSound)
        {
            record.Refuse("start_date: it is blank.");
        }

        var phase = record.WholeNumber(Phase, HighestPhase);
        if (phase == 0 && record.IsSound)
        {
            record.Refuse("phase: the first phase is 1.");
        }

        var code = record.Code(Code);
        row = new PriorAuthorizationRequirement(
            code, phase, new EffectiveWindow(start ?? default), StatesOf(record), PriorAuthorizationFamilies.Of(code), record.Source);
        return true;
    }

    private StateSet StatesOf(CmsRecord record)
    {
        var text = record.PooledText(States, texts);
        if (text == "ALL")
        {
            return default;
        }

        if (lists.TryGetValue(text, out var known))
        {
            return known;
        }

        string[] states = [.. text.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)];
        if (states.Length == 0 || !Array.TrueForAll(states, StateCode.IsKnown))
        {
            record.Refuse($"states: {CmsText.Shown(text)} is neither ALL nor postal codes.");
            return default;
        }

        return lists[text] = StateSet.Of(states);
    }
}
