using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;

namespace DmeGrpc.Cli.Output;

/// <summary>
/// Writes one line of protobuf JSON for each claim: its <see cref="ClaimResult"/>, or for a claim that could not be read the whole
/// <see cref="ClaimItem"/> with its error.
/// </summary>
internal sealed class JsonLinesWriter(TextWriter output) : IResultWriter
{
    // The formatter can only write out an Any whose type it knows.
    private static readonly JsonFormatter Formatter = new(
        JsonFormatter.Settings.Default.WithTypeRegistry(TypeRegistry.FromMessages(ErrorInfo.Descriptor, BadRequest.Descriptor)));

    public void Write(InputEntry entry, ClaimItem item)
    {
        if (item.OutcomeCase == ClaimItem.OutcomeOneofCase.Result)
        {
            Formatter.Format(item.Result, output);
        }
        else
        {
            Formatter.Format(item, output);
        }

        output.WriteLine();
    }

    public void Conclude(Tally tally)
    {
        // Nothing but results may stand on standard output.
    }
}
