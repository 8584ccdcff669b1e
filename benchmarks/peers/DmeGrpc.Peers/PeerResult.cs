using System.Security.Cryptography;
using System.Text;

namespace DmeGrpc.Peers;

/// <summary>What a peer found, and how long it took.</summary>
/// <param name="Name">The peer and its way.</param>
/// <param name="LoadSeconds">Seconds to read the rows and index them.</param>
/// <param name="JudgeSeconds">Seconds to judge all claims.</param>
/// <param name="Verdicts">A line for each pair of lines that an edit joins: claim, line of column one, line of column two, indicator; parted by commas.</param>
internal sealed record PeerResult(string Name, double LoadSeconds, double JudgeSeconds, IReadOnlyList<string> Verdicts)
{
    /// <summary>A number that equal verdicts share, in whatever order they come.</summary>
    public string Fingerprint { get; } =
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Verdicts.Order(StringComparer.Ordinal)))))[..16];
}
