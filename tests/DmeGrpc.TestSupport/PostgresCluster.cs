using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DmeGrpc.TestSupport;

/// <summary>
/// A PostgreSQL of the tests' own, on the loopback and in a temporary folder. Where DMEGRPC_TEST_POSTGRES holds a connection string, that server
/// is used instead. Without either a test fails: what is not tested must not look as if it were.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    public const string Variable = "DMEGRPC_TEST_POSTGRES";

    // Waits for the process that is its first argument to end; then runs the command and removes the folder.
    private const string CleanUp = """
        process=$1 folder=$2; shift 2
        while kill -0 "$process" 2>/dev/null; do sleep 0.5; done
        [ -d "$folder" ] && "$@"; rm -rf "$folder"
        """;

    private static readonly Lazy<PostgresCluster> Lazy = new(() => new PostgresCluster(isDurable: false));

    private readonly string? given;
    private readonly bool isDurable;
    private readonly string folder = string.Empty;
    private readonly string binaries = string.Empty;
    private readonly int port;

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="isDurable">Whether commits are flushed to the disk; a test that kills the server wants that, all others want speed.</param>
    /// <param name="isOwn">Whether it must be the test's own, whatever the variable says: a test that kills it wants that.</param>
    public PostgresCluster(bool isDurable, bool isOwn = false)
    {
        this.isDurable = isDurable;
        given = !isOwn && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;
        if (given is not null)
        {
            return;
        }

        binaries = PostgresBinaries.Find();
        folder = Directory.CreateTempSubdirectory("dme-postgres-").FullName;
        port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres:", folder);
        }

        CleanUpAfterThisProcess();
        RunPostgres("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Start();
    }

    /// <summary>One for all tests of the process.</summary>
    public static PostgresCluster Shared => Lazy.Value;

    private string Data => Path.Combine(folder, "data");

    private string[] StopArguments => ["pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop"];

    /// <summary>How to reach a database of it.</summary>
    public string ConnectionString(string database) => given is null
        ? $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}"
        : $"{given};Database={database}";

    /// <summary>Starts the server again after <see cref="Kill"/>.</summary>
    public void Start() => RunPostgres(
        "pg_ctl", "-D", Data, "-w", "-t", "30", "-l", Path.Combine(folder, "log"), "-o",
        $"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder} -c max_connections=300 -c fsync={(isDurable ? "on" : "off")}", "start");

    /// <summary>Stops the server without letting it finish anything, as a crash would.</summary>
    public void Kill() => RunPostgres(StopArguments);

    /// <summary>Kills the server and all its processes with SIGKILL, so that none of them does anything any more; its files stay as they are.</summary>
    public void KillHard()
    {
        var server = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        // Stopped, it starts no others in place of those that die. A bare system has kill only as a word of its shell.
        Run("sh", "-c", "kill -STOP \"$1\"", "kill", server);
        string[] processes = [.. ChildrenOf(server), server];
        // A child may end by itself before its turn comes.
        Run("sh", ["-c", "kill -KILL \"$@\" || true", "kill", .. processes]);
        while (processes.Any(process => StatOf($"/proc/{process}") is [not "Z", ..]))
        {
            Thread.Sleep(10);
        }

        // Where nobody takes note of its end the dead server keeps its number, and a new one would take it for alive.
        File.Delete(Path.Combine(Data, "postmaster.pid"));
        File.Delete(Path.Combine(folder, $".s.PGSQL.{port}.lock"));
    }

    public void Dispose()
    {
        if (given is not null || !Directory.Exists(folder))
        {
            return;
        }

        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            Kill();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> ChildrenOf(string parent) => Directory.GetDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && StatOf(folder) is [_, var its, ..] && its == parent)
        .Select(folder => Path.GetFileName(folder)!);

    // What stands behind the program's name in brackets, which may hold anything: the state, the parent, and more. Nothing for a process that is gone.
    private static string[] StatOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Whoever runs tests ends their process without asking, so that nothing in it can be relied on to stop the server.
    private void CleanUpAfterThisProcess() => Process.Start(
        "/bin/sh",
        [
            "-c", "exec setsid /bin/sh -c \"$@\" >/dev/null 2>&1 </dev/null", "sh", CleanUp, "clean-up", $"{Environment.ProcessId}", folder,
            .. AsPostgres(StopArguments),
        ]).Dispose();

    private void RunPostgres(params string[] command)
    {
        var actual = AsPostgres(command);
        Run(actual[0], actual[1..]);
    }

    // PostgreSQL refuses to run as root.
    private string[] AsPostgres(string[] command)
    {
        string[] actual = [Path.Combine(binaries, command[0]), .. command[1..]];
        return Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. actual] : actual;
    }

    private void Run(string program, params string[] arguments)
    {
        // No pipes: the server would inherit them, and reading to their end would wait for it to end.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", Path.Combine(folder, "commands.log"), program, .. arguments])
        {
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {File.ReadAllText(Path.Combine(folder, "commands.log"))}");
        }
    }
}
