#!/usr/bin/env bash
# Checks the client and the OpenAPI document that the last build wrote: compiles them with tsc, has
# a validator read the document, and calls the running quickstart with the client. Needs node 18 or
# newer with npm, which installs packages into processor/src/test/node/node_modules.
#
#   check-client.sh             without node, says what was left out and succeeds
#   check-client.sh --required  without node, fails
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
required=${1:-}

leave_out() {
  echo "LEFT OUT: the generated client was not compiled by tsc, not run against the quickstart, and"
  echo "openapi.json was not validated, because $1."
  [ "$required" != --required ] || exit 1
  exit 0
}

command -v node > /dev/null || leave_out "node is not installed"
command -v npm > /dev/null || leave_out "npm is not installed"
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || leave_out "node is older than 18"

quickstart=$root/samples/quickstart/target
corpus=$root/processor/target/client-corpus/META-INF/signet
constrained=$root/processor/target/constrained-corpus
for built in "$quickstart/quickstart.jar" "$quickstart/classes/META-INF/signet" "$corpus" "$constrained"; do
  if [ ! -e "$built" ]; then
    echo "There is no ${built#"$root"/}. Run this first: mvn -B verify"
    exit 1
  fi
done

cd processor/src/test/node
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts --loglevel=error || leave_out "npm could not install its packages"
  touch node_modules/.package-lock.json
fi

export SIGNET_CHECK_QUICKSTART=$quickstart/classes/META-INF/signet SIGNET_CHECK_CORPUS=$corpus
export SIGNET_CHECK_CONSTRAINED=$constrained
export SIGNET_CHECK_JAR=$quickstart/quickstart.jar SIGNET_CHECK_WORK=$root/processor/target/client-check
mkdir -p "$SIGNET_CHECK_WORK"
node --test check.test.mjs
