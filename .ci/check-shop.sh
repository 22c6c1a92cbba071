#!/usr/bin/env bash
# Checks the order service's Mini Program in a browser: its three pages, as they are, with their calls to the
# local server, tapped as on a phone. Screenshots are written to samples/orders/target/screenshots. Needs
# what the last build wrote, node 18 or newer with npm, which installs packages into
# runtime/dev/src/test/node/node_modules and .../wx/node_modules, and Chromium or Chrome.
#
#   check-shop.sh             without node or a browser, says what was left out and succeeds
#   check-shop.sh --required  without them, fails
#
# SIGNET_CHECK_CHROMIUM names the browser; without it, chromium, chromium-browser or google-chrome.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/node-check.sh "the order service's Mini Program was not tried in a browser" "$@"

require_node
require_browser

orders=$root/samples/orders/target/signet/container/app.jar
dev=$root/runtime/dev/target/classes
simulator=$root/runtime/simulator/target/classes
require_built "$orders" "$root/samples/orders/miniprogram/signet-client.js" "$dev/dev/signet/dev" "$simulator"

enter runtime/dev/src/test/node
enter wx

export SIGNET_CHECK_DEV=$dev:$simulator SIGNET_CHECK_ORDERS=$orders
export SIGNET_CHECK_SCREENSHOTS=$root/samples/orders/target/screenshots
node --test browser/shop.test.mjs
