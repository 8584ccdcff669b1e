using System.IO.Compression;
using System.Text;

namespace DmeGrpc.Cli.Tests.Editions;

/// <summary>A folder of a few small files in CMS's layouts, and a place for editions beside it. Removed at the end.</summary>
internal sealed class CmsTestFolder : IDisposable
{
    public const string Pairs = "ccipra-2024Q3.TXT";
    public const string Limits = "MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv";
    public const string Codes = "HCPC2024_JUL_ANWEB.csv";
    public const string SoundPair = "E0781\tE0782\t\t20010101\t*\t1\tMisuse of Column Two code with Column One code\r\n";

    private readonly string root = Directory.CreateTempSubdirectory("dme-build-").FullName;

    public CmsTestFolder() => Directory.CreateDirectory(From);

    public string From => Path.Combine(root, "cms");

    public string Out => Path.Combine(root, "built.edition");

    /// <summary>What stands beside the folder: the edition, and whatever was left behind.</summary>
    public IEnumerable<string> Beside => Directory.EnumerateFiles(root).Select(file => Path.GetFileName(file)!);

    public string File(string name) => Path.Combine(root, name);

    /// <summary>A whole Medicare PTP file.</summary>
    public static string PairFile(string rows) => string.Concat(
        "Notice\t\t\t\t\t\t\r\n", "Column1/Column2 Edits\t\t\t\t\t\t\r\n",
        "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n", "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n",
        "\t\t\t\t*=no data\t1=allowed\t\r\n", "\t\t\t\t\t9=not applicable\t\r\n", rows);

    /// <summary>A whole DME supplier MUE file; its notice has a Latin-1 byte.</summary>
    public static string LimitFile(string rows) => string.Concat(
        "\"A notice\n\nof several lines \xAE\n\nwith blank ones\",,,\r\n",
        "\"HCPCS/\nCPT Code\",DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n", rows);

    /// <summary>A whole HCPCS file.</summary>
    public static string CodeFile(string rows) => string.Concat(
        "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,XREF1,XREF2,XREF3,XREF4,XREF5,COV,BETOS,ADD DT,ACT EFF DT,TERM DT,ACTION CD\n", rows);

    /// <summary>Three sound files.</summary>
    public CmsTestFolder WithSoundFiles() => With(Pairs, PairFile(SoundPair))
        .With(Limits, LimitFile("E0601,1,3 Date of Service Edit: Clinical,Nature of Equipment\r\n"))
        .With(Codes, CodeFile("   RR,0010,7,Rental,Rental,,,,,,,,,19860101,19960101,,N\nE0601,0010,3,Device,Cont airway pressure device,36,,,,,,D,D1E,19880101,20140101,,N\n"));

    public CmsTestFolder With(string name, string text) => With(name, Encoding.Latin1.GetBytes(text));

    public CmsTestFolder With(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(Path.Combine(From, name), bytes);
        return this;
    }

    public static byte[] Zip(string name, string text)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.Latin1.GetBytes(text));
        }

        return memory.ToArray();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
