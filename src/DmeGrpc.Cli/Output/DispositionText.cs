using DmeGrpc.Claims.V1;
using Spectre.Console;

namespace DmeGrpc.Cli.Output;

/// <summary>How verdicts and outcomes are worded and coloured.</summary>
internal static class DispositionText
{
    /// <summary>The verdict on a claim that could not be read.</summary>
    public const string Unreadable = "UNREADABLE";

    public static readonly Style UnreadableStyle = new(foreground: Color.Red, decoration: Decoration.Bold);

    public static string Of(Disposition disposition) => disposition switch
    {
        Disposition.Payable => "PAYABLE",
        Disposition.Denied => "DENIED",
        Disposition.Rejected => "REJECTED",
        Disposition.Pended => "PENDED",
        Disposition.Adjusted => "ADJUSTED",
        Disposition.NotEvaluated => "NOT EVALUATED",
        _ => "UNKNOWN",
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Deny => "denied",
        Outcome.Reject => "rejected",
        Outcome.Pend => "pended",
        Outcome.Bypassed => "bypassed",
        Outcome.HistoryOffset => "offset",
        Outcome.Advisory => "hint",
        Outcome.NotEvaluated => "not evaluated",
        Outcome.CutBack => "cut back",
        _ => "unknown",
    };

    public static Style StyleOf(Disposition disposition) => new(foreground: disposition switch
    {
        Disposition.Payable => Color.Green,
        Disposition.Adjusted or Disposition.Pended => Color.Yellow,
        Disposition.NotEvaluated => Color.Blue,
        _ => Color.Red,
    }, decoration: Decoration.Bold);
}
