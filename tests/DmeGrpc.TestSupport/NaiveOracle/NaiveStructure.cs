using System.Text.RegularExpressions;
using DmeGrpc.Engine.Claims;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Claim structure, code and modifier validity, contradictions and duplicates, from the rules and nothing else.</summary>
internal static class NaiveStructure
{
    private static readonly Regex Diagnosis = new(@"^[A-Z][0-9][0-9AB](\.?[0-9A-Z]{1,4})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly string[] Liability = ["GA", "GY", "GZ", "KX"];
    private static readonly string[] Distinct = ["59", "XE", "XP", "XS", "XU"];
    private static readonly string[] Repeated = ["76", "77", "91", .. Distinct];

    public static List<NaiveFinding> OfClaim(Claim claim)
    {
        var findings = new List<NaiveFinding>();
        void Reject(string field) => findings.Add(new NaiveFinding("ClaimStructure", "Reject", field));

        if (claim.Lines.Count == 0)
        {
            Reject("lines");
        }

        if (!IsNpi(claim.BillingNpi))
        {
            Reject("billing_npi");
        }

        if (claim.DiagnosisCodes.Count > 12)
        {
            Reject("diagnosis_codes");
        }

        for (var i = 0; i < claim.DiagnosisCodes.Count; i++)
        {
            if (!Diagnosis.IsMatch(claim.DiagnosisCodes[i]))
            {
                Reject($"diagnosis_codes[{i}]");
            }
        }

        return findings;
    }

    /// <summary>Luhn over 80840 and the ten digits, written out digit by digit.</summary>
    public static bool IsNpi(string text)
    {
        if (text.Length != 10 || !text.All(char.IsAsciiDigit) || (text[0] != '1' && text[0] != '2'))
        {
            return false;
        }

        var digits = ("80840" + text).Select(c => c - '0').Reverse().ToList();
        var sum = 0;
        for (var i = 0; i < digits.Count; i++)
        {
            var doubled = digits[i] * 2;
            sum += i % 2 == 0 ? digits[i] : (doubled / 10) + (doubled % 10);
        }

        return sum % 10 == 0;
    }

    public static void OfLine(NaiveLine line, List<NaiveLine> lines, Claim claim)
    {
        void Reject(string field, bool when)
        {
            if (when)
            {
                line.Add("ClaimStructure", "Reject", field);
            }
        }

        var billed = line.Billed;
        Reject("line_number", line.Number < 1 || lines.Count(other => other.Number == line.Number) > 1);
        Reject("procedure_code", line.Code is null);
        Reject("from_date", billed.FromDate is null || billed.FromDate > claim.ReceivedDate);
        Reject("through_date", billed.FromDate is not null && line.Days.Count == 0);
        Reject("units", line.Units is null);
        Reject("charge_cents", billed.ChargeCents is < 0 or > 9_999_999_999);
        Reject("diagnosis_pointers", billed.DiagnosisPointers.Count > 4
            || billed.DiagnosisPointers.Any(pointer => pointer < 1 || pointer > claim.DiagnosisCodes.Count));
    }

    public static void Code(NaiveLine line, NaiveCatalog catalog)
    {
        if (line.Code is null || line.Days.Count == 0)
        {
            return;
        }

        foreach (var (tables, days) in catalog.Stretches("Codes", line.Days))
        {
            var windows = tables.Codes!.Where(row => row.Code == line.Code).Select(row => row.Window).ToList();
            if (windows.Count > 0)
            {
                if (days.Exists(day => !windows.Exists(window => window.Has(day))))
                {
                    line.Add("ProcedureCode", "Deny", string.Empty);
                }
            }
            else if (tables.Covers("Codes", line.Code))
            {
                var isStale = tables.IsStale("Codes", days);
                line.Add("ProcedureCode", isStale ? "NotEvaluated" : "Deny", isStale ? "NoRowOnDate" : string.Empty);
            }
            else
            {
                var isHcpcs = char.IsLetter(line.Code[0]) && char.IsDigit(line.Code[4]);
                line.Add("ProcedureCode", "NotEvaluated", isHcpcs ? "TablePartial" : "TableNotLoaded");
            }
        }

        if (!catalog.Covers("Codes", line.Days))
        {
            line.Add("ProcedureCode", "NotEvaluated", catalog.GapReason("Codes"));
        }
    }

    public static void Modifiers(NaiveLine line, NaiveCatalog catalog)
    {
        var billed = line.Billed.Modifiers;
        if (billed.Count > 4)
        {
            line.Add("Modifier", "Reject", Joined(billed));
        }

        foreach (var text in billed.Where(text => !NaiveLine.IsModifier(text)))
        {
            line.Add("Modifier", "Reject", text);
        }

        foreach (var modifier in line.Modifiers.Distinct().ToList())
        {
            if (line.Modifiers.Count(other => other == modifier) > 1)
            {
                line.Add("Modifier", "Advisory", modifier);
            }
        }

        Validity(line, catalog);
        var liability = Liability.Where(line.Has).ToList();
        if (liability.Count > 1)
        {
            line.Add("Modifier", "Reject", Joined(liability));
        }

        var distinct = Distinct.Where(line.Has).ToList();
        if (line.Has("59") && distinct.Count > 1)
        {
            line.Add("Modifier", "Reject", Joined(distinct));
        }

        if (distinct.Count > 0 && IsVisit(line.Code))
        {
            line.Add("Modifier", "Reject", Joined(distinct));
        }
    }

    public static bool IsVisit(string? code) =>
        code is not null && int.TryParse(code, out var number) && number is >= 99202 and <= 99499;

    public static void Duplicates(List<NaiveLine> lines, List<NaiveLine> history)
    {
        foreach (var line in lines)
        {
            if (history.Find(other => IsSame(line, other)) is { } paid)
            {
                line.Add("Duplicate", "Deny", paid.Place);
            }

            int? stands = null;
            foreach (var other in lines)
            {
                if (other.Number < line.Number && IsSame(line, other) && (stands is null || other.Number < stands))
                {
                    stands = other.Number;
                }
            }

            if (stands is { } number)
            {
                line.Add("Duplicate", "Deny", $"line {number}");
            }
        }
    }

    private static bool IsSame(NaiveLine one, NaiveLine two) =>
        one.Code is not null && one.Code == two.Code && one.Days.Count > 0 && one.Days.SequenceEqual(two.Days)
        && one.Units is not null && one.Units == two.Units && one.Billed.ChargeCents == two.Billed.ChargeCents
        && one.Billed.Modifiers.ToHashSet().SetEquals(two.Billed.Modifiers) && !Repeated.Any(one.Has);

    private static void Validity(NaiveLine line, NaiveCatalog catalog)
    {
        if (line.Modifiers.Count == 0 || line.Days.Count == 0)
        {
            return;
        }

        foreach (var (tables, days) in catalog.Stretches("Modifiers", line.Days))
        {
            foreach (var modifier in line.Modifiers.Distinct().ToList())
            {
                var windows = tables.Modifiers!.Where(row => row.Modifier == modifier).Select(row => row.Window).ToList();
                var isListed = windows.Count > 0;
                if (!isListed && tables.IsComplete("Modifiers") && tables.IsStale("Modifiers", days))
                {
                    line.Add("Modifier", "NotEvaluated", $"{modifier} NoRowOnDate");
                }
                else if (isListed ? days.Exists(day => !windows.Exists(window => window.Has(day))) : tables.IsComplete("Modifiers"))
                {
                    line.Add("Modifier", "Deny", modifier);
                }
                else if (!isListed)
                {
                    line.Add("Modifier", "NotEvaluated", $"{modifier} TablePartial");
                }
            }
        }

        if (!catalog.Covers("Modifiers", line.Days))
        {
            line.Add("Modifier", "NotEvaluated", $"{Joined(line.Modifiers.Distinct())} {catalog.GapReason("Modifiers")}");
        }
    }

    private static string Joined(IEnumerable<string> modifiers) => string.Join(' ', modifiers.Order(StringComparer.Ordinal));
}
