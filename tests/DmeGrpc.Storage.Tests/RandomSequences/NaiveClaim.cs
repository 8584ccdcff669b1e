namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>A posted claim as the rules have it.</summary>
/// <param name="post">The call that posted it.</param>
/// <param name="wasKnown">Whether there was an authorization of the number it quotes.</param>
internal sealed class NaiveClaim(Post post, bool wasKnown)
{
    public Post Post { get; } = post;

    public List<NaiveClaimLine> Lines { get; } = [];

    public bool IsVoid { get; set; }

    public int? ReplacedBy { get; set; }

    /// <summary>The first answer, which every repetition gets.</summary>
    public string Answer => string.Join(", ", Lines.Select(line => $"{line.Number} {line.Disposition}{(line.Line > 0 ? $" {line.Line}:{NaiveStore.Text(line.Billed.Units)}" : string.Empty)}"));

    /// <summary>What it uses, line by line.</summary>
    public List<(int Line, decimal Units)> Uses => [.. Lines.Where(line => line.Line > 0).Select(line => (line.Line, line.Billed.Units))];

    /// <summary>Whether a call is a repetition of the one that posted it.</summary>
    public bool Is(Post other, bool isKnown) => Post.Content == other.Content && wasKnown == isKnown && Post.Replaces == other.Replaces;

    public string Answered(bool isRepeated, string replaced) =>
        $"posted{(isRepeated ? " before" : string.Empty)}{(IsVoid ? ", void" : string.Empty)}: {Answer}; instead of: {replaced}";
}

/// <summary>A line of a posted claim.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Billed">What is billed.</param>
/// <param name="Disposition">What became of it.</param>
/// <param name="Line">The line of the authorization that it uses; 0 for none.</param>
internal sealed record NaiveClaimLine(int Number, BilledLine Billed, string Disposition, int Line)
{
    public override string ToString() => $"{Number} {Billed} {Disposition}{(Line > 0 ? $" uses {Line}" : string.Empty)}";
}
