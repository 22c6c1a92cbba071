#!/usr/bin/env bash
# Checks wx-cloud-dev.js with the local server that the last build made: the shapes of WeChat's API,
# and the quickstart's Mini Program under miniprogram-simulate. Needs node 18 or newer with npm,
# which installs packages into runtime/dev/src/test/node/wx/node_modules.
#
#   check-miniprogram.sh             without node, says what was left out and succeeds
#   check-miniprogram.sh --required  without node, fails
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
required=${1:-}

leave_out() {
  echo "LEFT OUT: wx-cloud-dev.js was not checked, and the quickstart's Mini Program was not run"
  echo "against the local server, because $1."
  [ "$required" != --required ] || exit 1
  exit 0
}

command -v node > /dev/null || leave_out "node is not installed"
command -v npm > /dev/null || leave_out "npm is not installed"
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || leave_out "node is older than 18"

quickstart=$root/samples/quickstart/target
dev=$root/runtime/dev/target/classes
for built in "$quickstart/quickstart.jar" "$quickstart/classes/META-INF/signet" "$dev/dev/signet/dev"; do
  if [ ! -e "$built" ]; then
    echo "There is no ${built#"$root"/}. Run this first: mvn -B verify"
    exit 1
  fi
done

cd runtime/dev/src/test/node/wx
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts --loglevel=error || leave_out "npm could not install its packages"
  touch node_modules/.package-lock.json
fi

export SIGNET_CHECK_DEV=$dev SIGNET_CHECK_QUICKSTART=$quickstart/quickstart.jar
export SIGNET_CHECK_CLIENT=$quickstart/classes/META-INF/signet/client/signet-client.js
node --test ./*.test.mjs
