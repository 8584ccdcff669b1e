#!/bin/sh
# Measures everything and writes a folder of results: micro benchmarks, the service under load, posting, peers, scale, charts.
#   benchmarks/run.sh [NAME] [PART...]
#   NAME: the folder is benchmarks/results/DATE-NAME; "full" without it
#   PART: check micro macro posting peers scale charts; all of them without any
# DME_CMS_DATA names the folder of CMS files, by default ../shared/data beside the repository; DME_EDITION a finished edition file.
# Without either the tables are made up, and the results say so. SECONDS_EACH is how long a load scenario is measured (3).
# Needs the .NET SDK; for the peers Python 3, PostgreSQL and npm (DuckDB). What is missing is left out, and the results say so.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/machine.sh
name=${1:-full}
[ $# -gt 0 ] && shift
parts=${*:-check micro macro posting peers scale charts}
seconds=${SECONDS_EACH:-3}
out=$PWD/benchmarks/results/$(date -u +%Y-%m-%d)-$name
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$out"
failed=

has() { case " $parts " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

# step NAME COMMAND...: runs it, keeps what it says, and goes on when it fails; the exit code of this script tells in the end.
step() {
  step=$1
  shift
  echo "== $step, $(date -u +%H:%M:%S)"
  if "$@" >"$out/$step.log" 2>&1; then
    tail -n 30 "$out/$step.log"
  else
    failed="$failed $step"
    tail -n 40 "$out/$step.log" >&2
    echo "== $step FAILED" >&2
  fi
}

# One after the other: they share projects.
for project in benchmarks/DmeGrpc.Benchmarks benchmarks/loadtest/DmeGrpc.LoadTest benchmarks/peers/DmeGrpc.Peers; do
  dotnet build "$project" -c Release -v q -nologo -p:RunAnalyzers=false || exit 2
done
bench() { dotnet benchmarks/DmeGrpc.Benchmarks/bin/Release/net10.0/DmeGrpc.Benchmarks.dll "$@"; }
load() { dotnet benchmarks/loadtest/DmeGrpc.LoadTest/bin/Release/net10.0/DmeGrpc.LoadTest.dll "$@"; }
peers() { dotnet benchmarks/peers/DmeGrpc.Peers/bin/Release/net10.0/DmeGrpc.Peers.dll "$@"; }
micro() {
  bench --filter "*" --artifacts "$work/artifacts" &&
    for file in "$work"/artifacts/results/*-report-github.md "$work"/artifacts/results/*-report.csv; do
      short=$(basename "$file" | sed 's/^DmeGrpc\.Benchmarks\.//; s/-report-github\.md$/.md/; s/-report\.csv$/.csv/')
      cp "$file" "$out/$short"
    done
}

{
  echo "# Benchmarks, $(date -u +%Y-%m-%d)"
  echo
  machine
  echo "- load average before the runs: $(cut -d ' ' -f 1 /proc/loadavg)"
  changes=
  [ -z "$(git status --porcelain -- src benchmarks ':!benchmarks/results')" ] || changes=", with changes that are not committed"
  echo "- commit $(git rev-parse --short=12 HEAD)$changes"
  echo "- parts: $parts; $seconds s each load scenario"
} >"$out/README.md"

if [ -z "${DME_EDITION:-}" ]; then
  bench edition "$work/measured.edition" >"$out/edition.log" || exit 2
  DME_EDITION=$work/measured.edition
  export DME_EDITION
  sed 's/^/- edition: /' "$out/edition.log" >>"$out/README.md"
else
  echo "- edition: $(basename "$DME_EDITION")" >>"$out/README.md"
fi

if has check; then step check bench check; fi
if has micro; then step micro micro; fi
if has macro; then step macro load throughput "$DME_EDITION" "$out" "$seconds"; fi
if has posting; then step posting load posting "$DME_EDITION" "$out" "$seconds"; fi
if has peers; then
  if [ ! -d benchmarks/peers/node_modules ] && command -v npm >/dev/null; then
    npm ci --prefix benchmarks/peers >"$out/npm.log" 2>&1 || echo "DuckDB cannot be installed and is left out" >&2
  fi
  step peers peers "$PWD/benchmarks/peers" "$out" 2000
fi
if has scale; then
  mkdir "$work/editions"
  step scale-editions bench editions "$work/editions" 8
  step scale load scale "$DME_EDITION" "$out" "$seconds" "$work/editions"
fi
if has charts; then step charts python3 benchmarks/charts.py "$out"; fi

rm -f "$out/npm.log" "$out/charts.log" "$out/scale-editions.log" "$out/micro.log" "$out/edition.log"
echo "$out"
if [ -n "$failed" ]; then
  echo "failed:$failed" | tee -a "$out/README.md" >&2
  exit 1
fi
