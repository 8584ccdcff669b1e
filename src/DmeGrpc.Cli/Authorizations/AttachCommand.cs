using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;
using Google.Protobuf;
using Grpc.Core;

namespace DmeGrpc.Cli.Authorizations;

/// <summary><c>dme authorization attach</c>.</summary>
internal static class AttachCommand
{
    private const int ChunkBytes = 64 * 1024;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
    };

    public static Command Build(CommandConsole console)
    {
        var number = TrackingNumberArgument.New();
        var file = new Argument<string>("DOCUMENT") { Description = "A file: PDF, TIFF, JPEG or PNG, by its ending." };
        var submitter = new Option<string?>("--submitter") { Description = "Who attaches it; needed where the service does not ask who calls.", HelpName = "NAME" };
        var command = new Command("attach", "Attach a document to an authorization.") { number, file, submitter };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } name && !Types.ContainsKey(Path.GetExtension(name)))
            {
                result.AddError($"A document's name ends with one of {string.Join(", ", Types.Keys)}; \"{name}\" does not.");
            }
        });
        new ServiceOptions().Complete(command, console, (parsed, session) => AttachAsync(
            parsed.GetValue(number)!, parsed.GetValue(file)!, parsed.GetValue(submitter) ?? "", session));
        return command;
    }

    private static async Task<int> AttachAsync(string number, string file, string submitter, ServiceSession session)
    {
        await using var document = Open(file);
        using var call = session.Client.AttachDocument(cancellationToken: session.Cancellation);
        try
        {
            await call.RequestStream.WriteAsync(new AttachDocumentRequest
            {
                Header = new DocumentHeader
                {
                    TrackingNumber = number,
                    FileName = Path.GetFileName(file),
                    ContentType = Types[Path.GetExtension(file)],
                    SubmitterId = submitter,
                },
            });
            await SendAsync(document, file, call.RequestStream, session.Cancellation);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // The service has answered before all was sent; the answer says why.
        }

        session.Report.Write((await call.ResponseAsync).Document);
        return await session.SucceedAsync();
    }

    private static async Task SendAsync(FileStream document, string file, IClientStreamWriter<AttachDocumentRequest> stream, CancellationToken cancellation)
    {
        var buffer = new byte[ChunkBytes];
        while (await ReadAsync(document, file, buffer, cancellation) is > 0 and var read)
        {
            await stream.WriteAsync(new AttachDocumentRequest { Chunk = ByteString.CopyFrom(buffer, 0, read) }, cancellation);
        }

        await stream.CompleteAsync();
    }

    private static async ValueTask<int> ReadAsync(FileStream document, string file, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await document.ReadAsync(buffer, cancellation);
        }
        catch (IOException e)
        {
            throw new CommandFailedException($"{file}: {e.Message}");
        }
    }

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"{file}: {(e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : e.Message)}");
        }
    }
}
