using System.Globalization;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Coverage;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage.Members;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Services.Members;

/// <summary>
/// Records members as they arrive. One message at a time: the next is read when this one is recorded and answered, so a client that goes ahead of the
/// database is not read from.
/// </summary>
internal sealed class MemberImports(ServerStore store, TimeProvider clock, IOptions<ServerLimits> limits, IHostApplicationLifetime lifetime)
{
    public async Task ImportAsync(
        IAsyncStreamReader<ImportMembersRequest> requestStream, IServerStreamWriter<ImportMembersResponse> responseStream, ServerCallContext context)
    {
        var roster = store.Members;
        ulong index = 0;
        while (await requestStream.NextAsync(lifetime, context.CancellationToken))
        {
            var message = requestStream.Current;
            CheckLength(message, index);
            var (records, faulty) = Read(message, index);
            await roster.RecordAsync(records, context.CancellationToken);
            index += (ulong)message.Members.Count;
            await AnswerAsync(responseStream, (uint)records.Count, faulty, context.CancellationToken);
        }
    }

    private (List<MemberRecord> Records, List<FaultyMember> Faulty) Read(ImportMembersRequest message, ulong before)
    {
        var reader = new MemberRecordReader(clock.GetUtcNow(), limits.Value.MaxIdentifierLength);
        var records = new List<MemberRecord>(message.Members.Count);
        var faulty = new List<FaultyMember>();
        for (var i = 0; i < message.Members.Count; i++)
        {
            var violations = new ViolationList();
            if (reader.Read(message.Members[i], new FieldPath("members", i), violations) is { } record)
            {
                records.Add(record);
            }
            else
            {
                faulty.Add(new FaultyMember { Index = before + (ulong)i, Error = ErrorStatus.From(violations.ToError()) });
            }
        }

        return (records, faulty);
    }

    // Clients refuse messages over 4 MB, and a thousand members may have more faults than that.
    private static async Task AnswerAsync(
        IServerStreamWriter<ImportMembersResponse> responseStream, uint recorded, List<FaultyMember> faulty, CancellationToken cancellation)
    {
        var answer = new ImportMembersResponse();
        var size = 0;
        foreach (var member in faulty)
        {
            var memberSize = member.CalculateSize();
            if (size > 0 && size + memberSize > ResultWriter.MaxMessageBytes)
            {
                await responseStream.WriteAsync(answer, cancellation);
                answer = new ImportMembersResponse();
                size = 0;
            }

            answer.Faulty.Add(member);
            size += memberSize;
        }

        answer.Recorded = recorded;
        await responseStream.WriteAsync(answer, cancellation);
    }

    private void CheckLength(ImportMembersRequest message, ulong before)
    {
        var count = message.Members.Count;
        var most = limits.Value;
        if (count > most.MaxMembersPerMessage)
        {
            throw new ServiceException(
                ErrorReason.TooManyMembers,
                string.Create(CultureInfo.InvariantCulture, $"A message may have {most.MaxMembersPerMessage} members; this one has {count}."))
            {
                Facts = new Dictionary<string, string> { ["maxMembers"] = Text(most.MaxMembersPerMessage), ["members"] = Text(count) },
            };
        }

        if (before + (ulong)count > (ulong)most.MaxMembersPerStream)
        {
            throw new ServiceException(
                ErrorReason.StreamTooLong,
                string.Create(CultureInfo.InvariantCulture, $"A stream may have {most.MaxMembersPerStream} members. Open another for the rest."))
            {
                Facts = new Dictionary<string, string> { ["maxMembers"] = Text(most.MaxMembersPerStream) },
            };
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
