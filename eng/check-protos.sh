#!/bin/sh
# Lints the protos, checks their format, and compares them with main for breaking changes.
#   eng/check-protos.sh [REF]     REF: what to compare with; by default origin/main, else main
set -eu
cd "$(dirname "$0")/.."

buf=tests/interop/node_modules/.bin/buf
if [ ! -x "$buf" ]; then
  npm ci --prefix tests/interop >&2
fi

"$buf" lint
echo "protos: lint clean (STANDARD, COMMENTS)"
"$buf" format --diff --exit-code
echo "protos: format clean"

baseline=
for ref in ${1:-origin/main main}; do
  if baseline=$(git rev-parse --verify --quiet "$ref^{commit}"); then
    break
  fi
done

if [ -z "$baseline" ]; then
  if [ $# -gt 0 ]; then
    echo "protos: no such commit: $1" >&2
    exit 2
  fi
  # A clone of one branch alone, as a build machine makes it: the commit before is the best there is.
  ref="the commit before"
  baseline=$(git rev-parse --verify --quiet 'HEAD^1' || true)
elif [ "$baseline" = "$(git rev-parse HEAD)" ] && git diff --quiet HEAD -- protos; then
  # On main itself, compare with what main was.
  ref="the commit before"
  baseline=$(git rev-parse --verify --quiet 'HEAD^1' || true)
elif [ $# -eq 0 ] && fork=$(git merge-base HEAD "$baseline"); then
  # What main has gained since is no breaking change of ours.
  baseline=$fork
fi

if [ -z "$baseline" ] || [ -z "$(git ls-tree -r --name-only "$baseline" protos)" ]; then
  echo "protos: breaking changes NOT checked: neither main nor a commit before this one has protos to compare with"
  exit 0
fi

old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
# Taken out by git, because buf cannot read the .git file of a worktree.
git archive "$baseline" protos | tar -x -C "$old"
cp buf.yaml "$old"
"$buf" breaking --against "$old"
echo "protos: no breaking change against $ref ($(git rev-parse --short "$baseline"), $(find "$old/protos" -name '*.proto' | wc -l | tr -d ' ') files)"
