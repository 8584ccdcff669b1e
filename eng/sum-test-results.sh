#!/bin/sh
# Adds up the closing lines of `dotnet test` and prints one: "N passed, N failed, N skipped".
#   eng/sum-test-results.sh FILE      fails when no test ran, or one failed
set -eu
awk '
  /(Passed!|Failed!|Skipped!) +- Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+/ {
    for (i = 1; i < NF; i++) {
      if ($i == "Failed:") failed += $(i + 1)
      if ($i == "Passed:") passed += $(i + 1)
      if ($i == "Skipped:") skipped += $(i + 1)
    }
  }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit (failed > 0 || passed == 0)
  }' "$1"
