using System.CommandLine;

namespace DmeGrpc.Cli.Remote;

/// <summary>The key or token by which a service knows the caller. It is never an argument, which other users of the machine could read.</summary>
internal static class ApiKey
{
    /// <summary>The environment variable with it.</summary>
    public const string Variable = "DME_API_KEY";

    private const int LongestKey = 16 * 1024;

    /// <summary>The option that names a file with it.</summary>
    public static Option<string?> Option() => new("--api-key-file")
    {
        Description = $"The file with the key or token by which the service knows you. Without it: the environment variable {Variable}, or none.",
        HelpName = "FILE",
    };

    /// <summary>The key; null for none.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read or holds no key.</exception>
    public static string? Read(string? file)
    {
        var (text, source) = file is null ? (Environment.GetEnvironmentVariable(Variable), Variable) : (ReadFile(file), file);
        if (string.IsNullOrEmpty(text) && file is null)
        {
            return null;
        }

        var key = text!.Trim();
        return key.Length is > 0 and <= LongestKey && key.All(letter => letter is > ' ' and < '\u007F')
            ? key
            : throw new CommandFailedException($"{source} holds no key: a key is one word of printable ASCII characters.");
    }

    private static string ReadFile(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"{file}: the key cannot be read.");
        }
    }
}
