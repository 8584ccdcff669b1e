namespace DmeGrpc.Engine.Policy;

/// <summary>How well the source of a policy row is known.</summary>
public enum PolicyGrade
{
    /// <summary>The text of a primary source was read: CMS, a DME MAC, the Code of Federal Regulations.</summary>
    Primary = 1,

    /// <summary>A secondary source that quotes or paraphrases the primary one was read.</summary>
    Secondary,

    /// <summary>General knowledge, not checked against a primary source.</summary>
    General,

    /// <summary>It follows from other facts.</summary>
    Derived,
}
