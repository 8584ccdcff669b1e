#!/bin/sh
# Builds an edition file of a folder of CMS files, opens it, and writes down how long that takes and how much memory.
#   benchmarks/edition.sh [FOLDER] [RESULT]
#   FOLDER: files as CMS publishes them; by default ../shared/data beside the repository
#   RESULT: by default benchmarks/results/DATE-edition-build.md
# Needs the .NET SDK and GNU time (/usr/bin/time). Three runs of each step, on an otherwise idle machine.
set -eu
repository=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$repository/../shared/data}
result=${2:-$repository/benchmarks/results/$(date -u +%Y-%m-%d)-edition-build.md}
runs=3
cd "$repository"
. benchmarks/machine.sh
[ -d "$folder" ] || { echo "edition.sh: there is no folder $folder" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "edition.sh: /usr/bin/time is missing (package time)" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet publish src/DmeGrpc.Cli/DmeGrpc.Cli.csproj -c Release -o "$work/dme" >"$work/publish.log" 2>&1 || { cat "$work/publish.log" >&2; exit 2; }
dme() { dotnet "$work/dme/dme.dll" "$@"; }

# Everything once before it is measured, so that no run pays for a cold disk.
dme edition build --from "$folder" --out "$work/edition" --report json >"$work/report.json"

# measure NAME COMMAND...: wall time, kilobytes, and processor time in user and system mode of each run go to $work/NAME.
measure() {
  name=$1
  shift
  : >"$work/$name"
  for run in $(seq "$runs"); do
    /usr/bin/time -q -a -o "$work/$name" -f '%e %M %U %S' dotnet "$work/dme/dme.dll" "$@" >/dev/null || [ $? -eq 1 ]
  done
}

# row LABEL NAME: a line of the table, with the least, the median and the greatest of the runs.
row() {
  sort -n "$work/$2" | awk -v label="$1" '
    { seconds[NR] = $1; if ($2 > kilobytes) kilobytes = $2; processor += $3 + $4 }
    END { printf "| %s | %.2f | %.2f | %.2f | %.2f | %.0f |\n", label, seconds[1], seconds[int((NR + 1) / 2)], seconds[NR], processor / NR, kilobytes / 1024 }'
}

median() { sort -n "$work/$1" | awk '{ seconds[NR] = $1 } END { print seconds[int((NR + 1) / 2)] }'; }

load=$(cut -d ' ' -f 1 /proc/loadavg)
measure build edition build --from "$folder" --out "$work/built"
measure verify edition verify "$work/edition"
measure starter validate --format json samples/clean.json
measure answer validate --format json --edition "$work/edition" samples/clean.json

{
  echo "# Building and opening an edition, $(date -u +%Y-%m-%d)"
  echo
  echo "Written by \`benchmarks/edition.sh\`. Whole processes, as GNU time sees them: wall time, mean processor time, and the most memory of any run."
  echo
  echo "| step | min, s | median, s | max, s | processor, s | peak, MB |"
  echo "|---|---|---|---|---|---|"
  row "build: read every file, make the edition, write it, read it back and compare every row" build
  row "verify: read the whole file, every check" verify
  row "open and answer: \`dme validate --edition FILE samples/clean.json\`, start of the process included" answer
  row "the same by the starter edition" starter
  echo
  printf 'Opening the mapped file with every check costs, over the starter edition, %s s (difference of the medians).\n' \
    "$(awk -v a="$(median answer)" -v b="$(median starter)" 'BEGIN { printf "%.2f", a - b }')"
  echo
  echo "Targets: build at most 60 s and 2,048 MB; open, check and answer within 1 s."
  echo
  echo "## Machine"
  echo
  machine
  echo "- load average before the runs: $load"
  changes=
  [ -z "$(git status --porcelain -- src)" ] || changes=", with changes that are not committed"
  echo "- commit $(git rev-parse --short=12 HEAD)$changes, $runs runs"
  echo
  echo "## Edition"
  echo
  echo '```'
  dme edition show "$work/edition"
  echo '```'
} >"$work/result.md"
mkdir -p "$(dirname "$result")"
mv "$work/result.md" "$result"
echo "$result"
