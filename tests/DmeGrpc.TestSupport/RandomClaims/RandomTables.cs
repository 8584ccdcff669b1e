using DmeGrpc.TestSupport.NaiveOracle;

namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>Small dense tables over a few codes and a few days, so that every edit meets every other.</summary>
public static class RandomTables
{
    public static IReadOnlyList<string> Codes { get; } =
        ["E0601", "E0562", "A4218", "K0001", "L1832", "11042", "11045", "99213", "99203", "99292", "99291", "0054T", "E1390", "K0856"];

    public static IReadOnlyList<string> Modifiers { get; } =
        ["59", "59", "XE", "XS", "25", "25", "RT", "RT", "LT", "E1", "24", "27", "91", "76", "22", "KX", "GA", "55", "50", "RR", "RR", "RR", "KH", "KI", "KJ", "RA", "ST", "KV", "J4", "EY"];

    /// <summary>What suppliers append to equipment.</summary>
    public static IReadOnlyList<string> OfEquipment { get; } =
    [
        "RR", "RR KH", "RR KH", "RR KI", "RR KI", "RR KJ", "RR KJ", "NU", "NU", "UE", "NU BP", "RR KH RA", "NU RA", "NU RB", "MS", "RR KH KI", "RR NU", "NU KJ", "KH BR",
    ];

    /// <summary>Days of service lie in the ten days from here; the placement of modifiers changes on 2019-07-01.</summary>
    public static DateOnly FirstDay { get; } = new(2019, 6, 26);

    public static NaiveTables Draw(RandomChoice choice) => new()
    {
        Program = choice.Percent(50) ? "Medicare" : "Medicaid",
        Setting = choice.Of(["DmeSupplier", "Practitioner", "Practitioner", "OutpatientHospital"]),
        Coverage = NaiveTables.Names
            .ToDictionary(table => table, _ => choice.Percent(75) ? NaiveTables.Complete : choice.Of(["EKL", "19", "AE0", ""])),
        Codes = choice.Percent(95) ? [.. Codes.Where(_ => choice.Percent(96)).SelectMany(code => Windows(choice).Select(window => (code, window)))] : null,
        Modifiers = choice.Percent(95)
            ? [.. Modifiers.Concat(OfEquipment.SelectMany(texts => texts.Split(' '))).Distinct().Where(_ => choice.Percent(95)).Select(modifier => (modifier, choice.Percent(80) ? NaiveWindow.Always : Windows(choice)[0]))]
            : null,
        Pairs = choice.Percent(90) ? DrawPairs(choice) : null,
        Parts = choice.Percent(60) ? [.. DrawParts(choice)] : null,
        Limits = choice.Percent(90)
            ? [.. Codes.Where(_ => choice.Percent(90)).SelectMany(code => Windows(choice).Select(window =>
                (code, choice.Of([0, 1, 2, 3, 4, 6, 20, 99]), choice.Below(4), window)))]
            : null,
        AddOns = choice.Percent(90) ? DrawAddOns(choice) : null,
        Required = choice.Percent(90) ? [.. DrawRequired(choice)] : null,
        Orders = choice.Percent(60) ? [.. Codes.Where(_ => choice.Percent(40)).Select(code => (code, Windows(choice)[0]))] : null,
        Zips = choice.Percent(85) ? [("75001", true), ("75201", false)] : null,
        Categories = DrawCategories(choice),
        Fees = choice.Percent(80) ? [.. DrawFees(choice), .. new[] { "A4218", "L1832", "99213", "11042" }.Where(_ => choice.Percent(80)).SelectMany(code => DrawFees(choice, code))] : null,
    };

    private static Dictionary<string, string> DrawCategories(RandomChoice choice)
    {
        var categories = new Dictionary<string, string>();
        foreach (var (code, drawn) in new[]
        {
            ("E0601", choice.Of(["CappedRental", "CappedRental", "CappedRental", "Inexpensive", "FrequentlyServiced", "Unknown", ""])),
            ("E0562", choice.Of(["Inexpensive", "Inexpensive", "CappedRental", ""])), ("K0001", choice.Of(["CappedRental", "CappedRental", "Inexpensive", "Unknown", ""])),
            ("E1390", choice.Of(["Oxygen", "Oxygen", ""])), ("K0856", choice.Of(["CappedRental", "CappedRental", ""])), ("A4218", choice.Of(["Supply", "Oxygen", ""])),
        })
        {
            if (drawn.Length > 0)
            {
                categories[code] = drawn;
            }
        }

        return categories;
    }

    private static IEnumerable<(string Code, string Modifier, int Cents, int RuralCents)> DrawFees(RandomChoice choice)
    {
        foreach (var code in (string[])["E0601", "E0562", "K0001"])
        {
            foreach (var (modifier, cents) in new[] { ("RR", choice.Of([500, 1000])), ("NU", choice.Of([1000, 1700, 4000])), ("UE", 900), ("", 2000) })
            {
                if (choice.Percent(modifier.Length == 0 ? 10 : 85))
                {
                    yield return (code, modifier, cents, choice.Of([0, 0, cents, cents + 100]));
                }
            }
        }
    }

    private static List<(string One, string Two, NaiveWindow Window, int Indicator)> DrawPairs(RandomChoice choice)
    {
        var rows = new List<(string, string, NaiveWindow, int)>();
        var density = choice.Of([10, 20, 40]);
        foreach (var one in Codes)
        {
            foreach (var two in Codes.Where(two => two != one && choice.Percent(density)))
            {
                rows.AddRange(Windows(choice).Select(window => (one, two, window, choice.Of([0, 1, 1, 1]))));
                if (choice.Percent(15))
                {
                    var day = FirstDay.AddDays(choice.Below(10));
                    rows.Add((one, two, new NaiveWindow(day, day), 9));
                }
            }
        }

        return rows;
    }

    private static IEnumerable<(string Whole, string Part, NaiveWindow Window)> DrawParts(RandomChoice choice)
    {
        foreach (var whole in Codes)
        {
            foreach (var part in Codes.Where(part => part != whole && choice.Percent(12)))
            {
                foreach (var window in Windows(choice))
                {
                    yield return (whole, part, window);
                }
            }
        }
    }

    private static List<(string AddOn, string? Primary, int Type, NaiveWindow Window)> DrawAddOns(RandomChoice choice)
    {
        var rows = new List<(string, string?, int, NaiveWindow)>();
        if (choice.Percent(70))
        {
            rows.Add(("99292", "99291", 1, NaiveWindow.Always));
        }

        foreach (var addOn in Codes.Where(code => code != "99292" && choice.Percent(30)))
        {
            var type = 1 + choice.Below(3);
            if (type == 2)
            {
                rows.Add((addOn, null, type, Windows(choice)[0]));
            }
            else
            {
                rows.AddRange(Codes.Where(primary => primary != addOn && choice.Percent(25))
                    .SelectMany(primary => Windows(choice).Select(window => (addOn, (string?)primary, type, window))));
            }
        }

        return rows;
    }

    private static IEnumerable<(string Code, string Modifier, int Cents, int RuralCents)> DrawFees(RandomChoice choice, string code)
    {
        foreach (var modifier in choice.Of<string[]>([[""], ["RR"], ["", "KX", "RR"]]))
        {
            yield return (code, modifier, choice.Of([33, 50, 120, 0]), choice.Of([0, 0, 70, 50]));
        }
    }

    private static IEnumerable<(string Code, int Phase, string States, bool IsOrthosis, NaiveWindow Window)> DrawRequired(RandomChoice choice)
    {
        foreach (var code in Codes.Where(_ => choice.Percent(50)))
        {
            var first = choice.Percent(60) ? DateOnly.MinValue : FirstDay.AddDays(choice.Below(8));
            DateOnly? last = choice.Percent(80) ? null : FirstDay.AddDays(8 + choice.Below(2));
            if (choice.Percent(60))
            {
                yield return (code, 1, choice.Of(["TX", "NY IL", "CA TX"]), code[0] == 'L', new NaiveWindow(first, last));
                first = FirstDay.AddDays(choice.Below(12));
                last = null;
            }

            if (choice.Percent(70))
            {
                yield return (code, 2, string.Empty, code[0] == 'L', new NaiveWindow(first, last));
            }
        }
    }

    /// <summary>One window that is always open, or up to three that never overlap, with or without gaps.</summary>
    private static List<NaiveWindow> Windows(RandomChoice choice)
    {
        if (choice.Percent(70))
        {
            return [NaiveWindow.Always];
        }

        var windows = new List<NaiveWindow>();
        var first = choice.Percent(50) ? DateOnly.MinValue : FirstDay.AddDays(choice.Below(5));
        for (var i = choice.Below(3); i >= 0; i--)
        {
            var start = first < FirstDay ? FirstDay : first;
            DateOnly? last = i == 0 && choice.Percent(50) ? null : start.AddDays(choice.Below(4));
            windows.Add(new NaiveWindow(first, last));
            first = (last ?? FirstDay).AddDays(1 + choice.Below(2));
        }

        return windows;
    }
}
