namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>An edition file is not one, is damaged, contradicts itself, or was written by a newer version. The message says which and what helps.</summary>
public sealed class EditionFileException : Exception
{
    /// <summary>Without a message.</summary>
    public EditionFileException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public EditionFileException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong and what found it.</summary>
    public EditionFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
