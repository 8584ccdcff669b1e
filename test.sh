#!/bin/sh
# Installs what the tests need, then checks format and protos, builds, and runs every test.
#   ./test.sh            everything; ends with "N passed, N failed, N skipped"
#   ./test.sh FILTER     only the tests that match a dotnet test filter, such as FullyQualifiedName~UnitLimit
set -eu
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

eng/install-test-tools.sh

dotnet restore DmeGrpc.sln
dotnet format DmeGrpc.sln --verify-no-changes --no-restore
echo "format: clean"
eng/check-protos.sh
dotnet build DmeGrpc.sln --no-restore -c Release

results=$(mktemp)
trap 'rm -f "$results"' EXIT
status=0
# One project after the other: two cores, and servers that would otherwise race each other for them.
dotnet test DmeGrpc.sln --no-build -c Release -m:1 ${1:+--filter "$1"} >"$results" 2>&1 || status=$?
cat "$results"

# Every test project closes with one line: "Passed!  - Failed: 0, Passed: 49, Skipped: 0, Total: 49, ...".
eng/sum-test-results.sh "$results" || status=1
exit "$status"
