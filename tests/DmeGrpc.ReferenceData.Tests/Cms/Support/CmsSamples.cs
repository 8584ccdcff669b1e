using System.Text;

namespace DmeGrpc.ReferenceData.Tests.Cms.Support;

/// <summary>A small sound file of each layout, its rows facts of our own choice.</summary>
internal static class CmsSamples
{
    public const string PairEditName = "ccipra-v302r0-f1.TXT";
    public const string UnitLimitName = "MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv";

    /// <summary>The six lines before the rows of a Medicare PTP table.</summary>
    public static string PairEditPreamble => string.Concat(
        "Notice of copyright\t\t\t\t\t\t\r\n", "Column1/Column2 Edits\t\t\t\t\t\t\r\n",
        "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n", "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n",
        "\t\t\t\t*=no data\t1=allowed\t\r\n", "\t\t\t\t\t9=not applicable\t\r\n");

    public static string PairEdits => PairEditPreamble + string.Concat(
        "E0781\tE0782\t\t20010101\t*\t1\tMisuse of Column Two code with Column One code\r\n",
        "E0781\tE0783\t*\t19960101\t20041231\t0\tMisuse of Column Two code with Column One code\r\n",
        "96360\tE0781\t\t20220101\t20220101\t9\tStandards of medical/surgical practice\r\n");

    public static string MedicaidPairEdits => string.Concat(
        "Col1\tCol2\tEffDt\tDelDt\tModifierIndicator\tPTP Edit Rationale\r\n",
        "E0250\tE0271\t20130101\t\t0\tHCPCS/CPT procedure code definition\r\n",
        "E0250\tE0305\t20130101\t*\t1\tHCPCS/CPT procedure code definition\r\n",
        "K0001\tE0961\t20130101\t20181231\t1\tMutually exclusive procedures\r\n");

    public static string UnitLimits => string.Concat(
        "\"A notice\n\nof several lines \xAE\n\nwith blank ones\",,,\r\n",
        "\"HCPCS/\nCPT Code\",DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n",
        "A4206,0,3 Date of Service Edit: Clinical,CMS Policy\r\n",
        "E0601,1,3 Date of Service Edit: Clinical,Nature of Equipment\r\n",
        "K0823,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction\r\n",
        "B4034,1,1 Line Edit,Code Descriptor / CPT Instruction\r\n");

    public static string AddOns => "primary_code,add_on_code,aoc_edit_type\nCCCCC,0054T,2\n11000,11001,1\n99291,99292,3\n";

    public static string HcpcsFixed => string.Concat(
        "***Disclaimers\t\t\t\t\r\n", "\t\t\t\t\r\n", "*A text.\xA0\t\t\r\n", "\r\n",
        Hcpcs("   RR", 7, "Rental", "Rental", added: "19860101"),
        Hcpcs("E0601", 3, "Continuous airway pressure device", "Cont airway pressure device", "36", "D", "D1E", added: "19880101"),
        Hcpcs("K0823", 3, "Power wheelchair", "Pwc gp 2 std cap chair", "36", "D", "D1D", added: "20061001"),
        Hcpcs("K0823", 4, "to and including 300 pounds", string.Empty),
        Hcpcs("L3964", 3, "Shoulder elbow orthosis", "Seo mobile arm sup att to wc", "38", "D", "D1F", "L3960", "19870101", "20101231", 'D'));

    public static string HcpcsTable => string.Concat(
        "Disclaimers,,\n", "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,XREF1,XREF2,XREF3,XREF4,XREF5,COV,BETOS,ADD DT,ACT EFF DT,TERM DT,ACTION CD\n",
        "   RR,0010,7,Rental,Rental,,,,,,,,,19860101,19960101,,N\n",
        "E0601,0010,3,\"Device, continuous\",Cont airway pressure device,36,,,,,,D,D1E,19880101,20140101,,N\n",
        "E0601,0020,4,for one,,,,,,,,,,,,,\n",
        "L3964,0010,3,Orthosis,Seo mobile arm sup att to wc,38,L3960,,,,,D,D1F,19870101,20110101,20101231,D\n");

    public static string HcpcsAttributes => string.Concat(
        "hcpcs_code,price,multi,cov,betos,tos,action,cim,mcm,statute,lab,xref,asc_grp,proc,anes,date_term,date_added,date_asc,date_action\n",
        "E0601,36,A,D,D1E,R,N,,,,,,,,0,,1988-01-01,,2014-01-01\n", "L3964,38:57,A,D,D1F,P,D,,,,,\"L3960, L3961\",,,0,2010-12-31,1987-01-01,,2011-01-01\n");

    public static string HcpcsDescriptions => string.Concat(
        "hcpcs_code,hcpcs_desc_type,hcpcs_description\n", "E0601,Long,\"Device, continuous\"\n", "E0601,Short,Cont airway pressure device\n");

    public static string Fees => string.Concat(
        "Banner of the schedule,,,,,,,,,,,\n", "HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor,AL (NR),AL (R),PA (NR),PA (R),Description\n",
        "E0601,RR,,D,CR,0,0,51.94,97.02,50.04,91.18,\"Device, continuous\"\n", "A4217,AU,,J,OS,4.47,3.8,4.1,0,4.47,0,Sterile water\n",
        "K0001,RR,KU,D,CR,0,0, , ,29.6,30,5\" chair\n", "V2786,,,D,PO,0,0,0,0,0,0,Lens\n");

    public static string RuralZips => string.Concat(
        "STATE,DMEPOS RURAL ZIP CODE,YEAR/QTR,LOCATION\n", "MA,1223,202601,RURAL\n", "TX,75001,202601,Dallas  TX CBA\n", "NH,3046,202601,RURAL\n");

    public static string PriorAuthorizations => string.Concat(
        "hcpcs_code,group_label,phase,start_date,states\n", "L5856,limbs,1,2020-09-01,CA MI PA TX\n", "L5856,limbs,2,2020-12-01,ALL\n", "K0856,chairs,1,2017-03-20,IL MO NY WV\n");

    public static string FaceToFaceOrders => "hcpcs_code,short_description\nK0002,Hemi chair\nL1933,\n";

    public static string DiagnosisOrder => string.Concat(
        "00001 A00     0 Cholera                                                      Cholera\n",
        "00002 A000    1 Cholera one                                                  Cholera one\n",
        "00003 C4A0    1 Merkel cell carcinoma                                        Merkel cell carcinoma\n");

    public static string DiagnosisTable => "order,valid_for_submission,icd10cm_code,description\n00001,0,A00,Cholera\n00002,1,A000,\"Cholera, one\"\n";

    /// <summary>One record of the HCPCS file of fixed width, with its line end.</summary>
    public static string Hcpcs(
        string code, int kind, string text, string shortName, string price = "", string coverage = "", string betos = "", string reference = "",
        string added = "", string terminated = "", char action = 'N')
    {
        var record = new StringBuilder(new string(' ', 320));
        Put(record, 1, code);
        Put(record, 6, kind is 3 or 7 ? "00100" : "00200");
        Put(record, 11, $"{kind}");
        Put(record, 12, text);
        Put(record, 92, shortName);
        Put(record, 120, price);
        Put(record, 205, reference);
        Put(record, 230, coverage);
        Put(record, 257, betos);
        Put(record, 269, added);
        Put(record, 277, added);
        Put(record, 285, terminated);
        Put(record, 293, kind is 3 or 7 ? $"{action}" : " ");
        return $"{record}\r\n";
    }

    private static void Put(StringBuilder record, int position, string text) =>
        record.Remove(position - 1, text.Length).Insert(position - 1, text);
}
