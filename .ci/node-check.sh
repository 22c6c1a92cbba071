# Shared by the checks that run under node. Sourced with the check's own words for what is not checked
# without node, and then with the check's arguments:
#
#   source .ci/node-check.sh "the client was not compiled" "$@"

root=$PWD
left_out=$1
required=${2:-}

leave_out() {
  echo "LEFT OUT: $left_out, because $1."
  [ "$required" != --required ] || exit 1
  exit 0
}

require_node() {
  command -v node > /dev/null || leave_out "node is not installed"
  command -v npm > /dev/null || leave_out "npm is not installed"
  [ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || leave_out "node is older than 18"
}

# Exports the browser's path as SIGNET_CHECK_CHROMIUM, which may name one.
require_browser() {
  local name
  for name in ${SIGNET_CHECK_CHROMIUM:-chromium chromium-browser google-chrome}; do
    if SIGNET_CHECK_CHROMIUM=$(command -v "$name"); then
      export SIGNET_CHECK_CHROMIUM
      return
    fi
  done
  leave_out "neither Chromium nor Chrome is installed"
}

require_built() {
  local built
  for built in "$@"; do
    if [ ! -e "$built" ]; then
      echo "There is no ${built#"$root"/}. Run this first: mvn -B verify"
      exit 1
    fi
  done
}

# Goes to the check's folder and brings the packages of its lock file.
enter() {
  cd "$1"
  if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --ignore-scripts --loglevel=error || leave_out "npm could not install its packages"
    touch node_modules/.package-lock.json
  fi
}
