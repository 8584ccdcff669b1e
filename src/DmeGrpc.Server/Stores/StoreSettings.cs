using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace DmeGrpc.Server.Stores;

/// <summary>Where authorizations and posted claims are kept. Configuration section <c>Store</c>.</summary>
public sealed class StoreSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Store";

    /// <summary>The name of the SQLite file where no path is given.</summary>
    public const string DefaultFileName = "dme.db";

    private const string DataFolder = "dmegrpc";

    // Of Medicare.
    private const int EarliestYear = 1966;

    /// <summary>Which database.</summary>
    /// <value>SQLite by default.</value>
    public StoreProvider Provider { get; set; }

    /// <summary>The SQLite file; it must be on a local disk. Its folder is created where there is none.</summary>
    /// <value>dme.db in the folder dmegrpc of the user's data folder by default, such as ~/.local/share/dmegrpc/dme.db.</value>
    public string? Path { get; set; }

    /// <summary>How to reach PostgreSQL, in Npgsql's form: Host=...;Database=...;Username=...;Password=... It is neither logged nor told in errors.</summary>
    /// <value>None by default; needed with <see cref="StoreProvider.Postgres"/>.</value>
    public string? ConnectionString { get; set; }

    /// <summary>Whether the server brings the schema up to date when it starts.</summary>
    /// <value>
    /// By default yes for SQLite, which nobody else uses, and no for PostgreSQL: there a new server would change the schema under the old ones
    /// that still run, and the server's own role needs no right to do so. Use <c>dme db migrate</c>.
    /// </value>
    public bool? Migrate { get; set; }

    /// <summary>How often the server looks whether the database answers and has the schema that it knows.</summary>
    /// <value>5 seconds by default; 100 ms to 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest document, in bytes.</summary>
    /// <value>32 MiB by default; 1 KiB to 1 GiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public long MaxDocumentBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long validation waits for the history and authorizations of the members of one message; then it judges without and says so.</summary>
    /// <value>2 seconds by default; 50 ms to 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan ValidationTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long validation does not ask a store again that did not answer.</summary>
    /// <value>5 seconds by default; 100 ms to 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ValidationRest { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The first day from which all claims of members are in the store. Nothing is denied for what the store lacks of the days before it: such as a later rental
    /// month whose earlier months were billed elsewhere, or an accessory whose equipment is older.
    /// </summary>
    /// <value>
    /// None by default, which says that the store has all claims. Set it where the service begins with an empty store: to the first day of service of the claims
    /// that are posted without gaps.
    /// </value>
    public DateOnly? HistoryFrom { get; set; }

    /// <summary>Whether the schema is brought up to date at the start.</summary>
    public bool MigratesAtStart => Migrate ?? Provider == StoreProvider.Sqlite;

    /// <summary>The SQLite file that is used.</summary>
    public string FilePath => !string.IsNullOrEmpty(Path)
        ? Path
        : System.IO.Path.Combine(UserData, DataFolder, DefaultFileName);

    // Without looking whether it is there: a path that began with nothing would be of the working directory, and another store with each of those.
    private static string UserData =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.IsDefined(Provider))
        {
            yield return new ValidationResult("Provider must be Sqlite, Postgres or None.", [nameof(Provider)]);
        }

        if (Provider == StoreProvider.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult("PostgreSQL needs a ConnectionString, such as Host=...;Database=...;Username=...", [nameof(ConnectionString)]);
        }

        if (Provider == StoreProvider.Postgres && !string.IsNullOrWhiteSpace(ConnectionString) && !IsUnderstood(ConnectionString))
        {
            yield return new ValidationResult("Npgsql does not understand the ConnectionString.", [nameof(ConnectionString)]);
        }

        if (Provider != StoreProvider.Postgres && !string.IsNullOrEmpty(ConnectionString))
        {
            yield return new ValidationResult("ConnectionString is PostgreSQL's: set Provider to Postgres.", [nameof(ConnectionString)]);
        }

        if (Provider == StoreProvider.None && HistoryFrom is not null)
        {
            yield return new ValidationResult("HistoryFrom is a store's: leave it out, or set Provider to Sqlite or Postgres.", [nameof(HistoryFrom)]);
        }

        if (HistoryFrom is { Year: < EarliestYear })
        {
            yield return new ValidationResult($"HistoryFrom must be {EarliestYear}-01-01 or later: leave it out where the store has all claims.", [nameof(HistoryFrom)]);
        }

        if (Provider == StoreProvider.Sqlite && string.IsNullOrEmpty(Path) && !System.IO.Path.IsPathFullyQualified(UserData))
        {
            yield return new ValidationResult("The user has no data folder: say with Path where the SQLite file is.", [nameof(Path)]);
        }

        if (Provider != StoreProvider.Sqlite && !string.IsNullOrEmpty(Path))
        {
            yield return new ValidationResult("Path is SQLite's: leave it out, or set Provider to Sqlite.", [nameof(Path)]);
        }
    }

    private static bool IsUnderstood(string connectionString)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connectionString);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }
}
