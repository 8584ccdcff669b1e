using System.Security.Cryptography;
using System.Text;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Members;

/// <summary>Puts the rows of a file together to members, as they come.</summary>
internal sealed class MemberFileReading(string name, ProblemList problems)
{
    // All that is kept of the members before: 16 bytes and a line, whatever their ids.
    private readonly Dictionary<UInt128, int> seen = [];
    private MemberFileGroup? group;
    private bool isAfterBrokenLine;

    /// <summary>A line does not tell whose it is: the member before it may lack it, and so may the one after it.</summary>
    public void PassBrokenLine()
    {
        group?.Spoil();
        isAfterBrokenLine = true;
    }

    /// <summary>Takes a row.</summary>
    /// <returns>The member that ended before it; null where none did.</returns>
    public MemberFileEntry? Add(MemberFileRow row)
    {
        if (row.MemberId.Length == 0)
        {
            PassBrokenLine();
            return null;
        }

        var ended = default(MemberFileEntry);
        if (group is null || !group.First.IsOfSameMember(row))
        {
            ended = group?.End();
            group = Begin(row);
        }

        group.Add(row);
        if (!row.IsSound || isAfterBrokenLine)
        {
            group.Spoil();
        }

        isAfterBrokenLine = false;
        return ended;
    }

    /// <summary>The last member; null where there is none.</summary>
    public MemberFileEntry? End() => group?.End();

    private MemberFileGroup Begin(MemberFileRow row)
    {
        var begun = new MemberFileGroup(row);
        if (row.Key is { } key && !seen.TryAdd(HashOf(key), row.Line))
        {
            problems.Add(name, row.Line, $"member_id: the member has rows from line {seen[HashOf(key)]} on; the rows of a member must stand together.");
            begun.Spoil();
        }

        return begun;
    }

    private static UInt128 HashOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return new UInt128(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }
}
