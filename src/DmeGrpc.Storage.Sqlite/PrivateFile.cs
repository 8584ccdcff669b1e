namespace DmeGrpc.Storage.Sqlite;

/// <summary>
/// Makes the database file before SQLite does, readable by its owner alone: members' data are in it. SQLite gives its log the same mode. A file or folder
/// that is there already is left as it is.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Closing a file lets go of all locks that this process holds on it: nobody here may open it with SQLite in between.
    private static readonly Lock Making = new();

    /// <summary>Makes the file where there is none.</summary>
    public static void Make(string file)
    {
        if (File.Exists(file))
        {
            return;
        }

        lock (Making)
        {
            try
            {
                Open(file, FileMode.CreateNew, FileShare.ReadWrite).Dispose();
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another process was first.
            }
        }
    }

    /// <summary>Makes the folder where there is none, open to its owner alone.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a file for reading and writing; where it is made, its owner alone can read it.</summary>
    public static FileStream Open(string file, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(file, options);
    }
}
