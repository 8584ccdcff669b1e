using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Puts differences and flips into words.</summary>
internal static class DiffText
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>For instance <c>NCCI PTP, Medicare practitioner</c>.</summary>
    public static string Of(TableKey table) => (table.Program, table.Setting) switch
    {
        (null, _) => Of(table.Kind),
        ({ } program, null) => $"{Of(table.Kind)}, {program}",
        ({ } program, { } setting) => $"{Of(table.Kind)}, {program} {Of(setting)}",
    };

    public static string Of(DifferenceKind kind) => Words(kind);

    /// <summary>What differs, or what an added or removed row says.</summary>
    public static string Contents(RowDifference difference) => difference.Kind is DifferenceKind.Added or DifferenceKind.Removed
        ? string.Join(", ", difference.Values.Select(value => Says(value.Field, value.After ?? value.Before ?? string.Empty)).Where(text => text.Length > 0))
        : string.Join("; ", difference.Values.Where(value => value.Differs)
            .Select(value => $"{Words(value.Field)} {Value(value.Field, value.Before!)} → {Value(value.Field, value.After!)}"));

    /// <summary>File and line in both editions.</summary>
    public static string Places(RowDifference difference) => (difference.BeforePlace, difference.AfterPlace) switch
    {
        ({ } before, { } after) => $"{Of(before)} → {Of(after)}",
        ({ } before, null) => Of(before),
        (_, { } after) => Of(after),
        _ => string.Empty,
    };

    public static string Of(Disposition disposition) => Words(disposition);

    /// <summary>A verdict in short: what becomes of the line, and by which edit.</summary>
    public static string Of(LineVerdict verdict)
    {
        var units = verdict.PayableUnits is { } payable ? string.Create(CultureInfo.InvariantCulture, $", {payable:0.###} units payable") : string.Empty;
        return verdict.Findings is [var primary, ..]
            ? $"{Of(verdict.Disposition)} ({Of(primary.Edit)}{Adjustment(primary)}{units})"
            : $"{Of(verdict.Disposition)}{units}";
    }

    public static string Of(FlipReason reason) => reason switch
    {
        RowFlipReason row => $"{Of(row.Difference.Table)}: {row.Difference.Subject} {Of(row.Difference.Kind)}: {Contents(row.Difference)} ({Places(row.Difference)})",
        TableFlipReason { Table: { Before: null } table } => $"Only the edition after has the table {Of(table.Key)}.",
        TableFlipReason { Table: { After: null } table } => $"Only the edition before has the table {Of(table.Key)}.",
        TableFlipReason { Table: var table } => $"{Of(table.Key)}: {Coverage(table.Before!)} before, {Coverage(table.After!)} after.",
        LineFlipReason line => string.Create(CultureInfo.InvariantCulture, $"It hangs on line {line.LineNumber}, which flips too."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>How much of the published table is there, and for which days it answers where not for all.</summary>
    public static string Coverage(TableInfo table) => table.Span == EffectiveWindow.Always ? Of(table.Coverage) : $"{Of(table.Coverage)}, {table.Span}";

    private static string Of(TableCoverage coverage) => coverage switch
    {
        { IsComplete: true } => $"complete{Through(coverage)}",
        { CompleteForFirstCharacters: "" } => "a part",
        _ => $"complete for {string.Join(", ", coverage.CompleteForFirstCharacters.ToCharArray())} codes{Through(coverage)}",
    };

    private static string Through(TableCoverage coverage) => coverage.CompleteThrough is { } last ? $" through {last:yyyy-MM-dd}" : string.Empty;

    private static string Of(TableKind kind) => kind switch
    {
        TableKind.PairEdits => "NCCI PTP",
        TableKind.UnitLimits => "NCCI MUE",
        TableKind.AddOnCodes => "NCCI add-on codes",
        TableKind.IntegralPairs => "Integral items",
        TableKind.RuralZips => "Rural ZIP codes",
        TableKind.PriorAuthorizations => "Prior authorizations",
        TableKind.FaceToFaceOrders => "Face-to-face orders",
        TableKind.DiagnosisCodes => "Diagnosis codes",
        _ => $"{kind}",
    };

    private static string Of(ServiceSetting setting) => setting == ServiceSetting.DmeSupplier ? "DME supplier" : Words(setting);

    private static string Of(EditKind edit) => edit switch
    {
        EditKind.NcciPtp => "NCCI PTP",
        EditKind.NcciMue => "NCCI MUE",
        EditKind.NcciAddOn => "NCCI add-on",
        _ => Words(edit),
    };

    private static string Adjustment(Finding finding) => finding.Adjustment.Carc.Length == 0 ? string.Empty : $", CARC {finding.Adjustment.Carc}";

    private static string Of(TableRow place) => (place.File.Length, place.Source.Line) switch
    {
        (0, _) => "no file",
        (_, 0) => place.File,
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.File} line {place.Source.Line}"),
    };

    private static string Says(RowField field, string value) => (field, value.Length) switch
    {
        (RowField.FirstDay, 0) => string.Empty,
        (RowField.FirstDay, _) => $"from {value}",
        (RowField.LastDay, 0) => string.Empty,
        (RowField.LastDay, _) => $"to {value}",
        (_, 0) => string.Empty,
        _ => $"{Words(field)} {value}",
    };

    private static string Value(RowField field, string value) => (field, value.Length) switch
    {
        (RowField.FirstDay, 0) => "every day",
        (RowField.LastDay, 0) => "open",
        (_, 0) => "none",
        _ => value,
    };

    // NotEvaluated becomes "not evaluated".
    private static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat($"{value}".Select((letter, i) => char.IsUpper(letter) ? $"{(i == 0 ? string.Empty : " ")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
