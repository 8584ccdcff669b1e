namespace DmeGrpc.Engine.Authorizations;

/// <summary>When a document may still be attached: while something is not denied.</summary>
internal static class DocumentRules
{
    public static void Check(Authorization current, DocumentAttached attached, RefusalList refusals)
    {
        refusals.CheckText(attached.Document.FileName, AuthorizationLimits.NameLength, "The name of the document");
        if (current.Decision == OverallDecision.NonAffirmed)
        {
            refusals.Add(RefusalKind.DenialIsFinal, $"Authorization {current.TrackingNumber} was not affirmed; documents belong to a new request.");
        }

        if (current.Documents.Any(document => document.Sha256 == attached.Document.Sha256))
        {
            refusals.Add(RefusalKind.DocumentExists, $"Authorization {current.TrackingNumber} has this document already.");
        }

        if (current.Documents.Count >= AuthorizationLimits.Documents)
        {
            refusals.Add(RefusalKind.TooManyDocuments, $"Authorization {current.TrackingNumber} has {current.Documents.Count} documents, as many as there may be.");
        }
    }
}
