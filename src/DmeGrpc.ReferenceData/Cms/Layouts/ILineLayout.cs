namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>A layout of fixed width or without a heading, recognised by its lines.</summary>
internal interface ILineLayout
{
    /// <summary>Whether one of the first lines is a row of this layout.</summary>
    bool Recognises(ReadOnlySpan<byte> line);
}
