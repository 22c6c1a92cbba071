#!/usr/bin/env bash
# Checks the client and the OpenAPI document that the last build wrote: compiles them with tsc, has
# a validator read the document, and calls the running quickstart with the client. Needs node 18 or
# newer with npm, which installs packages into processor/src/test/node/node_modules.
#
#   check-client.sh             without node, says what was left out and succeeds
#   check-client.sh --required  without node, fails
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/node-check.sh "the generated client was not compiled by tsc, not run against the quickstart, and openapi.json was not validated" "$@"

require_node

quickstart=$root/samples/quickstart/target
corpus=$root/processor/target/client-corpus/META-INF/signet
constrained=$root/processor/target/constrained-corpus
require_built "$quickstart/signet/container/app.jar" "$quickstart/classes/META-INF/signet" "$corpus" "$constrained"

enter processor/src/test/node

export SIGNET_CHECK_QUICKSTART=$quickstart/classes/META-INF/signet SIGNET_CHECK_CORPUS=$corpus
export SIGNET_CHECK_CONSTRAINED=$constrained
export SIGNET_CHECK_JAR=$quickstart/signet/container/app.jar SIGNET_CHECK_WORK=$root/processor/target/client-check
mkdir -p "$SIGNET_CHECK_WORK"
node --test check.test.mjs
