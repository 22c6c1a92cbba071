#!/usr/bin/env bash
# Checks wx-cloud-dev.js with the local server that the last build made: the shapes of WeChat's API,
# and the Mini Programs of the quickstart and of the order service under miniprogram-simulate. Needs
# node 18 or newer with npm, which installs packages into runtime/dev/src/test/node/wx/node_modules.
#
#   check-miniprogram.sh             without node, says what was left out and succeeds
#   check-miniprogram.sh --required  without node, fails
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/node-check.sh "wx-cloud-dev.js was not checked, and the samples' Mini Programs were not run against the local server" "$@"

require_node

quickstart=$root/samples/quickstart/target
orders=$root/samples/orders/target/signet/container/app.jar
dev=$root/runtime/dev/target/classes
simulator=$root/runtime/simulator/target/classes
require_built "$quickstart/signet/container/app.jar" "$quickstart/classes/META-INF/signet" "$root/samples/quickstart/miniprogram/signet-client.js" "$orders" "$root/samples/orders/miniprogram/signet-client.js" "$dev/dev/signet/dev" "$simulator"

enter runtime/dev/src/test/node/wx

export SIGNET_CHECK_DEV=$dev:$simulator SIGNET_CHECK_QUICKSTART=$quickstart/signet/container/app.jar
export SIGNET_CHECK_ORDERS=$orders
export SIGNET_CHECK_CLIENT=$quickstart/classes/META-INF/signet/client/signet-client.js
node --test ./*.test.mjs
