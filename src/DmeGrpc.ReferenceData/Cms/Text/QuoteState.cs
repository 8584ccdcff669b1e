namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Tells whether a line ends inside a quoted field, so that the record goes on. A quote that does not begin a field is ordinary text.</summary>
internal static class QuoteState
{
    public static bool EndsInside(string line, bool isInside)
    {
        var isFieldStart = true;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (isInside)
            {
                // A doubled quote is one of the text; the next round sees it as opening again.
                isInside = c != '"';
                isFieldStart = c == '"' && i + 1 < line.Length && line[i + 1] == '"';
            }
            else if (c == '"' && isFieldStart)
            {
                isInside = true;
            }
            else
            {
                isFieldStart = c == ',' || (isFieldStart && c == ' ');
            }
        }

        return isInside;
    }
}
