namespace DmeGrpc.Engine.Codes;

/// <summary>The 36 characters of procedure codes and modifiers, ordered as ASCII orders them: digits before capitals.</summary>
internal static class CodeAlphabet
{
    public const int Size = 36;

    /// <summary>0-35, or -1 for a character that no code may hold.</summary>
    public static int IndexOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => -1,
    };

    public static char CharacterAt(int index) => (char)(index < 10 ? '0' + index : 'A' + index - 10);
}
