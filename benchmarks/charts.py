#!/usr/bin/env python3
"""Draws the charts of a folder of results, from the files in it and nothing else.

    benchmarks/charts.py benchmarks/results/DATE-NAME

Plain Python 3. A chart whose file is not there is left out.
"""
import csv
import html
import math
import pathlib
import re
import sys

WIDTH, BAR, LEFT, RIGHT, TOP = 860, 22, 300, 130, 56
COLOURS = ["#1f5fa8", "#d1622b", "#3a8f4d", "#8a4fa3", "#b8962e", "#3d9aa1", "#a8325a", "#6b6b6b", "#7fae3c", "#5a56c8", "#c97fb0", "#222222"]
NANOSECONDS = {"ns": 1, "μs": 1e3, "us": 1e3, "µs": 1e3, "ms": 1e6, "s": 1e9}


def rows_of(path):
    if not path.exists():
        return []
    with open(path, newline="", encoding="utf-8-sig") as file:
        first = file.readline()
        file.seek(0)
        return list(csv.DictReader(file, delimiter=";" if ";" in first else ","))


def nanoseconds(text):
    match = re.match(r"([\d.,]+)\s*(\S+)", text or "")
    return float(match[1].replace(",", "")) * NANOSECONDS[match[2]] if match and match[2] in NANOSECONDS else None


def number(text):
    return float(text) if text not in ("", None, "NaN") else None


def said(value):
    if value >= 1e6:
        return f"{value / 1e6:.2f} M"
    if value >= 1e4:
        return f"{value / 1e3:.0f} k"
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def text(x, y, words, size=12, anchor="start", colour="#222", bold=False):
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{weight}>{html.escape(words)}</text>'


def svg(height, parts):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif">'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>' + "".join(parts) + "</svg>\n"
    )


def bars(title, note, rows, logarithmic=False):
    """rows: label, value, colour index."""
    rows = [row for row in rows if row[1]]
    if not rows:
        return None
    most = max(value for _, value, _ in rows)
    least = min(value for _, value, _ in rows)
    low = math.floor(math.log10(least)) if logarithmic else 0
    span = (math.log10(most) - low) or 1
    room = WIDTH - LEFT - RIGHT
    parts = [text(16, 24, title, 16, bold=True), text(16, 43, note, 12, colour="#555")]
    for i, (label, value, colour) in enumerate(rows):
        y = TOP + i * BAR
        length = room * ((math.log10(value) - low) / span if logarithmic else value / most)
        parts.append(text(LEFT - 8, y + 14, label, 12, "end"))
        parts.append(f'<rect x="{LEFT}" y="{y + 2}" width="{max(2, length):.1f}" height="{BAR - 6}" fill="{COLOURS[colour % len(COLOURS)]}"/>')
        parts.append(text(LEFT + max(2, length) + 6, y + 14, said(value), 12))
    return svg(TOP + len(rows) * BAR + 16, parts)


def lines(title, note, series, x_name, logarithmic_y=True):
    """series: name to a list of x and y. The x axis is logarithmic."""
    series = {name: sorted((x, y) for x, y in points if x and y) for name, points in series.items()}
    series = {name: points for name, points in series.items() if points}
    if not series:
        return None
    left, top, right, bottom, height = 80, TOP + 10, 250, 50, 440
    xs = sorted({x for points in series.values() for x, _ in points})
    ys = [y for points in series.values() for _, y in points]
    x_low, x_high = math.log10(xs[0]), math.log10(xs[-1]) if xs[-1] > xs[0] else math.log10(xs[0]) + 1
    to_y = math.log10 if logarithmic_y else float
    y_low = math.floor(to_y(min(ys))) if logarithmic_y else 0.0
    y_high = math.ceil(to_y(max(ys))) if logarithmic_y else max(ys) * 1.1
    y_high = y_high if y_high > y_low else y_low + 1

    def place(x, y):
        return (
            left + (WIDTH - left - right) * (math.log10(x) - x_low) / (x_high - x_low),
            top + (height - top - bottom) * (1 - (to_y(y) - y_low) / (y_high - y_low)),
        )

    parts = [text(16, 24, title, 16, bold=True), text(16, 43, note, 12, colour="#555")]
    ticks = [10.0 ** p for p in range(int(y_low), int(y_high) + 1)] if logarithmic_y else [y_high * i / 5 for i in range(6)]
    for tick in ticks:
        y = place(xs[0], tick)[1] if tick > 0 or not logarithmic_y else None
        parts.append(f'<line x1="{left}" x2="{WIDTH - right}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(text(left - 6, y + 4, said(tick), 11, "end", "#555"))
    for x in xs:
        parts.append(text(place(x, ys[0])[0], height - bottom + 18, said(x), 11, "middle", "#555"))
    parts.append(text((left + WIDTH - right) / 2, height - 12, x_name, 12, "middle", "#555"))
    for i, (name, points) in enumerate(sorted(series.items(), key=lambda item: -item[1][-1][1])):
        colour = COLOURS[i % len(COLOURS)]
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in points))
        parts.append(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{place(*point)[0]:.1f}" cy="{place(*point)[1]:.1f}" r="3" fill="{colour}"/>' for point in points]
        y = top + 16 + i * 20
        parts.append(f'<rect x="{WIDTH - right + 14}" y="{y - 9}" width="12" height="12" fill="{colour}"/>')
        parts.append(text(WIDTH - right + 32, y + 2, name))
    return svg(height, parts)


def by(rows, name, x, y, keep=lambda row: True):
    series = {}
    for row in filter(keep, rows):
        series.setdefault(row[name].strip("'"), []).append((float(row[x].replace(",", "")), y(row)))
    return series


def charts_of(folder):
    claims = rows_of(folder / "Pairs.ClaimPairsBenchmark.csv")
    inputs = sorted({row["Input"] for row in claims})
    for chosen in inputs:
        slug = chosen.replace(", ", "-").replace(" ", "-")
        yield f"pairs-by-lines-{slug}.svg", lines(
            f"Pair edits of a claim: {chosen}", "nanoseconds for each ordered pair of lines, text of the codes to hits; less is better",
            by(claims, "Method", "Lines", lambda row: nanoseconds(row["Per pair"]), lambda row: row["Input"] == chosen), "lines of the claim")
        ten = [row for row in claims if row["Input"] == chosen and row["Lines"] == "10"]
        yield f"pairs-ten-lines-{slug}.svg", bars(
            f"Ten-line claim: {chosen}", "nanoseconds for each ordered pair; less is better",
            sorted(((row["Method"].strip("'"), nanoseconds(row["Per pair"]), 1 if row["Method"].startswith("PairEdit") else 0) for row in ten), key=lambda row: row[1] or 0))
    yield "pairs-by-table-size.svg", lines(
        "Pair edits of a ten-line claim by size of the table", "nanoseconds for each ordered pair, made-up tables; less is better",
        by(rows_of(folder / "Scale.PairCountBenchmark.csv"), "Method", "Pairs", lambda row: nanoseconds(row["Per pair"])), "pairs in the table")
    yield "engine-by-lines.svg", lines(
        "All edits, by lines of the claim", "nanoseconds a claim; less is better",
        by(rows_of(folder / "Engine.EngineBenchmark.csv"), "Kind", "Lines", lambda row: nanoseconds(row["Mean"])), "lines of the claim")
    yield "engine-by-editions.svg", lines(
        "All edits, by editions loaded", "nanoseconds a ten-line claim; less is better",
        by(rows_of(folder / "Scale.EditionCountBenchmark.csv"), "Method", "Editions", lambda row: nanoseconds(row["Mean"])), "editions", logarithmic_y=False)
    load = rows_of(folder / "throughput.csv")
    full = [row for row in load if number(row["rate"]) == 0]
    yield "throughput.svg", bars(
        "Ten-line claims a second, service and echo", "connections x calls, or claims a message; more is better",
        [(f"{row['scenario']}, {row['service']}", number(row["claims_per_second"]), 1 if row["service"] == "dme" else 0) for row in full])
    yield "latency.svg", bars(
        "Latency of a unary call at fixed rates", "microseconds from the moment it was due: p50, p99, p99.9; less is better",
        [(f"{row['scenario']}, {row['service']}, {name}", number(row[column]), 1 if row["service"] == "dme" else 0)
         for row in load if number(row["rate"]) for name, column in (("p50", "p50_us"), ("p99", "p99_us"), ("p99.9", "p999_us"))], logarithmic=True)
    yield "posting.svg", bars(
        "Claims posted a second", "each uses a unit of an authorization; pgbench does the two statements at the heart of it; more is better",
        [(f"{row['scenario']}, {row['service']}", number(row["claims_per_second"]), 1 if row["service"] == "dme" else 0) for row in rows_of(folder / "posting.csv")])
    yield "peers.svg", bars(
        "The same claims by the same table", "microseconds a ten-line claim, pair edits alone, logarithmic; less is better",
        [(row["peer"], number(row["us_per_claim"]), 1 if row["peer"] == "DmeGrpc" else 0) for row in rows_of(folder / "peers.csv")], logarithmic=True)
    scale = rows_of(folder / "scale.csv")
    yield "connections.svg", lines(
        "Unary calls a second by connections", "one call at a time on each; more is better",
        {"dme": [(number(row["connections"]), number(row["claims_per_second"])) for row in scale if "connections" in row["scenario"]]}, "connections", logarithmic_y=False)
    yield "collector.svg", bars(
        "Ten-line claims a second by collector and limit of its heap", "streams of 50 claims a message, resident megabytes in brackets; more is better",
        [(f"{row['scenario']} ({float(row['server_mb']):.0f} MB)", number(row["claims_per_second"]), 1) for row in scale if "collector" in row["scenario"]])
    yield "memory-by-editions.svg", lines(
        "Memory of the server by national editions", "megabytes resident; less is better",
        {"dme": [(float(row["scenario"].split()[0]), number(row["server_mb"])) for row in scale if "editions" in row["scenario"]]}, "editions", logarithmic_y=False)


def main():
    folder = pathlib.Path(sys.argv[1])
    drawn = []
    for name, chart in charts_of(folder):
        if chart:
            (folder / name).write_text(chart, encoding="utf-8")
            drawn.append(name)
    if not drawn:
        sys.exit(f"{folder} holds nothing to draw")
    page = folder / "README.md"
    kept = page.read_text(encoding="utf-8").split("\n## Charts\n")[0].rstrip() + "\n" if page.exists() else ""
    page.write_text(kept + "\n## Charts\n\n" + "".join(f"![{name[:-4]}]({name})\n\n" for name in drawn), encoding="utf-8")
    print(f"{len(drawn)} charts")


main()
