namespace DmeGrpc.Storage.Model;

/// <summary>Lengths of columns that more than one table has, in characters.</summary>
internal static class ColumnLengths
{
    /// <summary>A letter, a colon, a plan id or program, a slash, a member number.</summary>
    public const int MemberKey = 140;

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public const int Sha256 = 64;

    /// <summary>The postal code of a state.</summary>
    public const int State = 2;

    /// <summary>A ZIP code of five digits.</summary>
    public const int Zip = 5;

    /// <summary>Short texts.</summary>
    public const int Text = 200;
}
