#!/usr/bin/env bash
# Checks the console of the local server in a browser: starts the quickstart's functions behind it,
# drives the page in headless Chromium, and has a page of another origin try to call. Screenshots are
# written to runtime/dev/target/screenshots. The JUnit tests that the page writes are compiled and run.
# Needs what the last build wrote, node 18 or newer with npm, which installs packages into
# runtime/dev/src/test/node/node_modules, curl, and Chromium or Chrome.
#
#   check-console.sh             without node or a browser, says what was left out and succeeds
#   check-console.sh --required  without them, fails
#
# SIGNET_CHECK_CHROMIUM names the browser; without it, chromium, chromium-browser or google-chrome.
# SIGNET_CHECK_ONLY names the files of tests to run, such as "phone.test.mjs"; without it, all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/node-check.sh "the console of the local server was not tried in a browser, and that a page of another origin cannot call the local server was not tried either" "$@"

require_node
command -v curl > /dev/null || leave_out "curl is not installed"
require_browser

# The quickstart's jar has what the local server needs but the server and the simulator, which no deployment has.
quickstart=$root/samples/quickstart/target/signet/container/app.jar
dev=$root/runtime/dev/target/classes
simulator=$root/runtime/simulator/target/classes
# What a test of the quickstart has beside it: the tests that the console writes are compiled and run.
testing=$root/runtime/testing/target/classes
testing_needs=$root/runtime/testing/target/test.classpath
require_built "$quickstart" "$dev" "$simulator" "$testing" "$testing_needs"

enter runtime/dev/src/test/node

export SIGNET_CHECK_CLASSPATH=$quickstart:$dev:$simulator
export SIGNET_CHECK_TESTING=$testing:$(cat "$testing_needs")
export SIGNET_CHECK_CONSOLE=$root/runtime/dev/src/main/resources/dev/signet/dev/console
export SIGNET_CHECK_SCREENSHOTS=$root/runtime/dev/target/screenshots
export SIGNET_CHECK_WORK=$root/runtime/dev/target/console-check
mkdir -p "$SIGNET_CHECK_WORK"
node --test ${SIGNET_CHECK_ONLY:-modules.test.mjs console.test.mjs copied.test.mjs page.test.mjs phone.test.mjs looks.test.mjs reload.test.mjs wx-page.test.mjs}
