#!/usr/bin/env bash
# Has the vendor's own schema, validator, guard and packer read what the last build laid out for the
# samples. They come from a pinned npm package and are not part of this project. Needs node 18 or newer
# with npm, which installs the package into maven-plugin/src/test/node/node_modules.
#
#   check-deploy.sh             without node, says what was left out and succeeds
#   check-deploy.sh --required  without node, fails
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/node-check.sh "cloudbaserc.json of the samples was not read by the vendor's schema and checks, and their packer was not tried" "$@"

require_node

layouts=()
for sample in $(grep -l signet-maven-plugin samples/*/pom.xml); do
  layouts+=("$root/$(dirname "$sample")/target/signet")
done
require_built "${layouts[@]}"

enter maven-plugin/src/test/node
export SIGNET_CHECK_LAYOUTS=$(IFS=:; echo "${layouts[*]}")
node --test deploy.test.mjs
