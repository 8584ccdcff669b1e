using System.Text;
using System.Xml;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>
/// Writes HTML that is well-formed XML too. All text and attributes are escaped, so that nothing that an edition or a claim holds becomes markup.
/// </summary>
internal sealed class HtmlWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    // Elements that HTML closes by itself; every other one needs an end tag even when it is empty.
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "input", "br" };

    private readonly TextWriter output;
    private readonly XmlWriter xml;

    public HtmlWriter(TextWriter output)
    {
        this.output = output;
        xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = false,
            NewLineHandling = NewLineHandling.None,
            CheckCharacters = true,
        });
    }

    /// <summary>Writes a whole document.</summary>
    public void Document(string language, Action content)
    {
        output.Write("<!DOCTYPE html>");
        xml.WriteStartElement("html", Namespace);
        xml.WriteAttributeString("lang", language);
        content();
        xml.WriteEndElement();
        xml.Flush();
    }

    /// <summary>Writes an element with text alone.</summary>
    public void Text(string name, string text, params (string Name, string Value)[] attributes) => Element(name, () => xml.WriteString(Safe(text)), attributes);

    /// <summary>Writes an element.</summary>
    public void Element(string name, Action? content = null, params (string Name, string Value)[] attributes) => Element(name, Namespace, content, attributes);

    /// <summary>Writes an element of a drawing.</summary>
    public void Svg(string name, Action? content = null, params (string Name, string Value)[] attributes) => Element(name, SvgNamespace, content, attributes);

    /// <summary>Writes text.</summary>
    public void Write(string text) => xml.WriteString(Safe(text));

    /// <summary>Writes a style or script of our own, which HTML does not unescape: it must be free of &lt; and &amp;.</summary>
    public void Own(string name, string content) => Element(name, () => xml.WriteRaw(content));

    public void Dispose() => xml.Dispose();

    private void Element(string name, string space, Action? content, (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, Safe(value));
        }

        content?.Invoke();
        if (Void.Contains(name))
        {
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteFullEndElement();
        }
    }

    // XML has no halves of surrogate pairs and none of the two last characters of a plane.
    private static string Safe(string text)
    {
        var safe = SafeText.Of(text);
        if (safe.All(XmlConvert.IsXmlChar))
        {
            return safe;
        }

        var builder = new StringBuilder();
        foreach (var rune in safe.EnumerateRunes())
        {
            builder.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        }

        return builder.ToString();
    }
}
