#!/bin/sh
# Installs what the tests use: PostgreSQL, Node.js, protoc and Python's grpcio from the distribution, the foreign gRPC clients and buf from npm.
# PostgreSQL is not installed where DMEGRPC_TEST_POSTGRES names a server.
# Does nothing where they are there already.
set -eu
cd "$(dirname "$0")/.."

missing=
command -v node >/dev/null && command -v npm >/dev/null || missing="$missing nodejs npm"
/usr/bin/python3 -c 'import grpc, google.protobuf' 2>/dev/null || missing="$missing python3-grpcio python3-protobuf"
command -v protoc >/dev/null && [ -f /usr/include/google/protobuf/any.proto ] || missing="$missing protobuf-compiler libprotobuf-dev"
[ -n "${DMEGRPC_TEST_POSTGRES:-}" ] || command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"

if [ -n "$missing" ]; then
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "test tools: please install as root:$missing" >&2; exit 1; }
    as_root=sudo
  fi
  command -v apt-get >/dev/null || { echo "test tools: no apt-get here; please install:$missing" >&2; exit 1; }
  echo "test tools: installing$missing"
  $as_root apt-get update -q
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends $missing
fi

# npm ci empties the folder first, so it runs only when the lock file is newer than what it installed.
stamp=tests/interop/node_modules/.package-lock.json
if [ ! -f "$stamp" ] || [ tests/interop/package-lock.json -nt "$stamp" ]; then
  npm ci --prefix tests/interop
fi
