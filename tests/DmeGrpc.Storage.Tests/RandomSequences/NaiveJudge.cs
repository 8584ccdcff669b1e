namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>Judges a claim for braces, every one of which needs an authorization: duplicates first, then the authorization that the claim quotes.</summary>
internal static class NaiveJudge
{
    public static IEnumerable<NaiveClaimLine> Judge(Post post, NaiveAuthorization? authorization, IEnumerable<NaiveClaim> others)
    {
        var paid = others.Where(claim => !claim.IsVoid && claim.Post.Member == post.Member)
            .SelectMany(claim => claim.Lines).Where(line => line.Disposition == "Payable").Select(line => line.Billed).ToHashSet();
        var fits = new List<(string Disposition, int Line, decimal Left)>();
        for (var i = 0; i < post.Lines.Count; i++)
        {
            var billed = post.Lines[i];
            var isDuplicate = paid.Contains(billed) || post.Lines.Take(i).Contains(billed);
            var fit = authorization?.Fit(post, billed) ?? ("Denied", 0, 0);
            // A duplicate is denied, and uses nothing of what it quotes.
            fits.Add(isDuplicate ? ("Denied", 0, 0) : fit);
        }

        for (var i = 0; i < post.Lines.Count; i++)
        {
            // All lines that use one line of the authorization, or none of them.
            var together = Enumerable.Range(0, fits.Count).Where(other => fits[other].Line == fits[i].Line).Sum(other => post.Lines[other].Units);
            var isCarried = fits[i].Line > 0 && together <= fits[i].Left;
            var disposition = fits[i].Disposition == "Payable" && !isCarried ? "Denied" : fits[i].Disposition;
            yield return new NaiveClaimLine(i + 1, post.Lines[i], disposition, isCarried ? fits[i].Line : 0);
        }
    }
}
