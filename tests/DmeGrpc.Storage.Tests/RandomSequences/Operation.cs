using System.Globalization;

namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>
/// One call, written so that it can be printed and made again. Authorizations go by the number of their request, claims by their own; days are
/// counted from <see cref="Support.Sample.Day"/>. Nothing in it depends on what earlier calls answered.
/// </summary>
public abstract record Operation
{
    protected static string Text(decimal? units) => units?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";
}

/// <summary>A request with one line of L0650 and perhaps a second of L1832.</summary>
public sealed record Submit(int Request, int Member, decimal Units, decimal? Second) : Operation
{
    public override string ToString() => $"submit r{Request} for m{Member}: {Text(Units)} of L0650, {Text(Second)} of L1832";
}

/// <summary>Decisions on lines, by a reviewer who saw the authorization as it is or as it was one change ago.</summary>
public sealed record Decide(int Request, bool IsStale, int Day, IReadOnlyList<LineChoice> Lines) : Operation
{
    public override string ToString() => $"decide r{Request}{(IsStale ? " stale" : string.Empty)} on day {Day}: {string.Join(", ", Lines)}";
}

/// <summary>A decision on one line: A, N or P; without its units, its reason or what is missing where it is not complete.</summary>
public sealed record LineChoice(int Line, char Decision, decimal? Units, bool IsComplete)
{
    public override string ToString() => $"{Line}{Decision}{(Units is { } units ? $" {units}" : string.Empty)}{(IsComplete ? string.Empty : " incomplete")}";
}

/// <summary>An extension of one line.</summary>
public sealed record Extend(int Request, bool IsStale, int Line, decimal? Units, int? LastDay, bool HasReason) : Operation
{
    public override string ToString() =>
        $"extend r{Request}{(IsStale ? " stale" : string.Empty)} line {Line} to {Text(Units)} units, day {LastDay}{(HasReason ? string.Empty : " without reason")}";
}

/// <summary>A withdrawal.</summary>
public sealed record Withdraw(int Request, bool IsStale, bool HasReason) : Operation
{
    public override string ToString() => $"withdraw r{Request}{(IsStale ? " stale" : string.Empty)}{(HasReason ? string.Empty : " without reason")}";
}

/// <summary>A claim, posted by itself or in place of another. One whose supplier is not readable is declined.</summary>
public sealed record Post(int Claim, int? Replaces, int Member, int? Request, bool IsReadable, IReadOnlyList<BilledLine> Lines) : Operation
{
    public string Content => $"m{Member} r{Request} {IsReadable} {string.Join(", ", Lines)}";

    public override string ToString() =>
        $"{(Replaces is { } old ? $"replace c{old} by" : "post")} c{Claim} of m{Member} under r{Request}{(IsReadable ? string.Empty : " unreadable")}: {string.Join(", ", Lines)}";
}

/// <summary>A line of a claim.</summary>
public sealed record BilledLine(string Code, decimal Units, int Day)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units:0.###} {Code} on {Day}");
}

/// <summary>A claim is taken back.</summary>
public sealed record Void(int Claim) : Operation
{
    public override string ToString() => $"void c{Claim}";
}
