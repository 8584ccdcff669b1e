"""The pair edits of claims by a Python dictionary: what a script of a billing team does.

    python3 dictionary.py PAIRS CLAIMS OUT      the files are described in DmeGrpc.Peers, PeerFiles
"""
import csv
import sys
import time
from collections import defaultdict


def load(path):
    pairs = defaultdict(list)
    with open(path, newline="") as file:
        for one, two, first, last, indicator in csv.reader(file):
            if indicator != "9":
                pairs[one + two].append((first, last or "9999-12-31", indicator))
    return dict(pairs)


def claims_of(path):
    claims = defaultdict(list)
    with open(path, newline="") as file:
        for claim, line, code, day in csv.reader(file):
            claims[claim].append((line, code, day))
    return claims


def judge(pairs, claims):
    found = []
    for claim, lines in claims.items():
        for line_one, code_one, day in lines:
            for line_two, code_two, other_day in lines:
                if line_one == line_two or day != other_day:
                    continue
                for first, last, indicator in pairs.get(code_one + code_two, ()):
                    if first <= day <= last:
                        found.append(f"{claim},{line_one},{line_two},{indicator}")
    return found


def main():
    pairs_path, claims_path, out_path = sys.argv[1:]
    start = time.perf_counter()
    pairs = load(pairs_path)
    load_seconds = time.perf_counter() - start
    claims = claims_of(claims_path)
    judge(pairs, dict(list(claims.items())[:100]))
    start = time.perf_counter()
    found = judge(pairs, claims)
    judge_seconds = time.perf_counter() - start
    with open(out_path, "w") as out:
        out.write(f"Python dictionary;{load_seconds};{judge_seconds}\n")
        out.writelines(f"{line}\n" for line in found)


main()
