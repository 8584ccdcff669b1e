using System.Text;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>The files of a small edition in memory, to be spoilt one way at a time.</summary>
internal sealed class TestFiles : ISourceFiles
{
    private readonly Dictionary<string, byte[]> files = [];

    public static TestFiles Sound() => new TestFiles()
        .With("edition.json", SoundManifest)
        .With("codes.csv", """
            code,short_name,effective_date,termination_date,payment_category,benefit_family
            E0250,Bed with rails and mattress,1986-01-01,,CR,DME
            E0271,"Mattress, innerspring",1986-01-01,,IN,DME
            E0305,Bed side rails,1986-01-01,2020-12-31,IN,DME

            """)
        .With("modifiers.csv", """
            modifier,short_name,effective_date,termination_date,level
            59,,,,CPT
            RR,Rental,1994-01-01,,HCPCS

            """)
        .With("pair_edits.csv", """
            program,setting,column_one,column_two,effective_date,deletion_date,modifier_indicator,rationale
            MEDICARE,PRACTITIONER,E0781,E0782,1996-01-01,,1,Mutually exclusive procedures

            """)
        .With("integral_groups.csv", """
            group,source,program,role,code
            BED,CODE_DESCRIPTOR,ANY,BASE,E0250
            BED,CODE_DESCRIPTOR,ANY,INCLUDED,E0271
            BED,CODE_DESCRIPTOR,ANY,INCLUDED,E0305

            """)
        .With("unit_limits.csv", """
            program,setting,code,limit,adjudication_indicator,rationale,effective_date,end_date
            MEDICARE,DME_SUPPLIER,E0250,1,3,Nature of Equipment,2024-07-01,
            MEDICAID,DME_SUPPLIER,E0250,2,,CMS Policy,,

            """)
        .With("add_on_codes.csv", """
            program,add_on_code,primary_code,edit_type,effective_date,deletion_date
            MEDICARE,11001,11000,1,2024-07-01,

            """)
        .With("fees.csv", """
            program,effective_date,code,modifier,second_modifier,jurisdiction,payment_category,ceiling,floor,fees
            MEDICARE,2025-04-01,E0271,NU,,D,IN,,,PA 100.00 150.50
            MEDICARE,2026-01-01,E0271,NU,,D,IN,,,AK 205.17 -; PA 101.5 152

            """)
        .With("rural_zips.csv", """
            program,effective_date,zip_code,state,former_bidding_area
            MEDICARE,2026-01-01,01223,MA,
            MEDICARE,2026-01-01,75001,TX,Dallas  TX CBA

            """)
        .With("prior_authorizations.csv", """
            program,code,phase,states,family,effective_date,end_date
            MEDICARE,L1833,1,CA NY,ORTHOSIS,2022-04-13,2024-08-11
            MEDICARE,L1833,2,ALL,ORTHOSIS,2022-10-10,2024-08-11

            """)
        .With("face_to_face_orders.csv", """
            program,code,effective_date,end_date
            MEDICARE,K0004,2026-10-28,

            """);

    public static string SoundManifest => """
        {
          "id": "test-1",
          "kind": "SYNTHETIC",
          "label": "Test edition",
          "tables": [
            { "table": "CODES", "coverage": "PARTIAL", "release": "R" },
            { "table": "MODIFIERS", "coverage": "COMPLETE", "release": "R" },
            { "table": "PAIR_EDITS", "program": "MEDICARE", "setting": "PRACTITIONER", "coverage": "PARTIAL", "completeForFirstCharacters": "EK", "release": "R" },
            { "table": "INTEGRAL_PAIRS", "coverage": "PARTIAL", "release": "R" },
            { "table": "UNIT_LIMITS", "program": "MEDICARE", "setting": "DME_SUPPLIER", "coverage": "PARTIAL", "release": "R" },
            { "table": "UNIT_LIMITS", "program": "MEDICAID", "setting": "DME_SUPPLIER", "coverage": "PARTIAL", "release": "R" },
            { "table": "ADD_ON_CODES", "program": "MEDICARE", "coverage": "PARTIAL", "release": "R" },
            { "table": "FEES", "program": "MEDICARE", "coverage": "PARTIAL", "release": "R", "effectiveDate": "2025-04-01" },
            { "table": "FEES", "program": "MEDICARE", "coverage": "PARTIAL", "release": "R", "effectiveDate": "2026-01-01" },
            { "table": "RURAL_ZIPS", "program": "MEDICARE", "coverage": "PARTIAL", "release": "R", "effectiveDate": "2026-01-01", "endDate": "2026-03-31" },
            { "table": "PRIOR_AUTHORIZATIONS", "program": "MEDICARE", "coverage": "PARTIAL", "release": "R" },
            { "table": "FACE_TO_FACE_ORDERS", "program": "MEDICARE", "coverage": "PARTIAL", "release": "R", "effectiveDate": "2026-10-28" }
          ]
        }
        """;

    public TestFiles With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TestFiles With(string name, byte[] bytes)
    {
        files[name] = bytes;
        return this;
    }

    public TestFiles WithLines(string name, params string[] lines) =>
        With(name, [.. files[name], .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))]);

    public TestFiles Without(string name)
    {
        files.Remove(name);
        return this;
    }

    public TestFiles Replacing(string name, string old, string with)
    {
        var text = Encoding.UTF8.GetString(files[name]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    public Stream? Open(string name) => files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes, writable: false) : null;

    public Edition Read() => EditionReader.Read(this);

    public IReadOnlyList<SourceProblem> Problems(SourceLimits? limits = null) =>
        Assert.Throws<EditionSourceException>(() => EditionReader.Read(this, limits)).Problems;

    /// <summary>The only problem, which must be of this file and line.</summary>
    public string ProblemAt(string file, int line)
    {
        var problem = Assert.Single(Problems());
        Assert.Equal((file, line), (problem.File, problem.Line));
        return problem.Reason;
    }
}
