#!/usr/bin/env bash
# Builds the poms of the documentation as a stranger would, with the oldest Maven that is supported:
# takes them and the example code out of the pages, and sees that the right example compiles, that
# the wrong one is refused, and that the test of docs/testing.md runs. Signet comes from the last
# build. Needs Maven Central, or a mirror that Maven's settings name; works in target/documented-poms.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

source .ci/stage.sh

oldest=3.8.1
work=$PWD/target/documented-poms
example=src/main/java/com/example/AccountFunctions.java

fail() { echo "$*"; exit 1; }

if [ ! -e processor/target/classes ]; then
  fail "There are no classes of Signet. Run this first: mvn -B verify"
fi
rm -rf "$work"
mkdir -p "$work"

# Prints the n-th block of a language of a page.
block() { awk -v fence='```'"$2" -v n="$3" '$0 == fence { shown = ++seen == n; next } /^```/ { shown = 0 } shown' "$1"; }

# Prints the elements of a name among all xml blocks of a page that stand at the left margin.
elements() { awk -v start="<$2>" -v end="</$2>" '/^```/ { xml = /^```xml/ } xml && $0 == start { shown = 1 } shown { print } $0 == end { shown = 0 }' "$1"; }

# Prints the README's pom with what other pages add to it.
pom() {
  local page=$1
  shift
  local dependencies="" plugins="" more
  for more in "$@"; do
    dependencies+=$(elements "$more" dependency)$'\n'
    plugins+=$(elements "$more" plugin)$'\n'
  done
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>com.example</groupId><artifactId>stranger</artifactId><version>1</version>'
  block "$page" xml 1 | DEPENDENCIES=$dependencies PLUGINS=$plugins awk '
    $0 == "</dependencies>" { print ENVIRON["DEPENDENCIES"] }
    $0 == "  </plugins>" { print ENVIRON["PLUGINS"] }
    { print }'
  echo '</project>'
}

# Writes the page's first Java block to a file of the stranger's, with the imports that an editor adds.
source_file() {
  mkdir -p "$(dirname "$2")"
  { printf 'package com.example;\nimport dev.signet.*;\nimport dev.signet.identity.*;\n%s\n' "${3:-}"; block "$1" java 1; } > "$2"
}

stranger() {
  (cd "$work/stranger" && "$work/apache-maven-$oldest/bin/mvn" -B -gs "$work/settings.xml" "-Dmaven.repo.local=$work/repository" "$@" 2>&1) \
    | tee "$work/output.txt" | grep -vE 'Download(ing|ed) (from|to) ' || true
  ! grep -q 'BUILD FAILURE' "$work/output.txt"
}

echo "Every plugin that a page or a sample shows has its version, unless Spring Boot's parent gives it."
for page in README.md README.zh-CN.md docs/*.md samples/*/README*.md samples/*/pom.xml; do
  if grep -q '<artifactId>spring-boot-starter-parent</artifactId>' "$page"; then continue; fi
  awk -v page="$page" '
    /<plugin>/ { version = 0 } /<version>/ { version = 1 }
    /<\/plugin>/ && !version { print page ":" FNR ": a plugin without its version"; bad = 1 }
    END { exit bad }' "$page" || exit 1
done
without_comments() { sed 's/ *<!--.*-->//' | grep -v '^$'; }
if ! diff <(block README.md xml 1 | without_comments) <(block README.zh-CN.md xml 1 | without_comments); then
  fail "The two READMEs show different poms."
fi

maven "$oldest" "$work"
stage "$work"

mkdir -p "$work/stranger"
cd "$work/stranger"
root=$OLDPWD

echo "The README's example, by Maven $oldest"
pom "$root/README.md" > pom.xml
source_file "$root/README.md" "$example"
stranger compile || fail "The README's example does not compile with the README's pom."
[ -e target/classes/META-INF/services/dev.signet.function.FunctionIndex ] \
  || fail "The processor did not run: the README's pom generates nothing."

echo "The README's example without @RequireUnionId, by Maven $oldest"
sed -i '/@RequireUnionId/d' "$example"
if stranger clean compile; then
  fail "The wrong example of the README compiles."
fi
grep -qF "$(grep -m1 '^\[signet:UnionIdNotRequired\]' "$root/README.md")" "$work/output.txt" \
  || fail "The wrong example is refused without the README's words."

echo "The test of docs/testing.md, by Maven $oldest"
pom "$root/README.md" "$root/docs/testing.md" "$root/docs/local.md" > pom.xml
source_file "$root/README.md" "$example"
source_file "$root/docs/testing.md" src/test/java/com/example/AccountFunctionsTest.java \
  "import dev.signet.error.*; import dev.signet.testing.*; import org.junit.jupiter.api.*; import com.example.AccountFunctions.LinkResult;"
stranger test || fail "The test of docs/testing.md fails."
grep -qE '^(\[.*\] )?Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0' "$work/output.txt" \
  || fail "No test of docs/testing.md ran."

echo "The README's pom below Spring Boot's parent, by Maven $oldest"
pom "$root/README.md" | sed 's|<modelVersion>.*|&<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.4.5</version><relativePath/></parent>|' > pom.xml
netty=$(sed -n 's|.*<netty.version>\(.*\)</netty.version>.*|\1|p' "$root/pom.xml")
jackson=$(sed -n 's|.*<jackson.version>\(.*\)</jackson.version>.*|\1|p' "$root/pom.xml")
stranger org.apache.maven.plugins:maven-dependency-plugin:3.11.0:list || fail "Spring Boot's parent cannot be used."
for artifact in "netty-transport:jar:$netty" "jackson-databind:jar:$jackson"; do
  grep -qF "$artifact" "$work/output.txt" || fail "Spring Boot's parent gives another version than $artifact."
done

echo "The documented poms do what the pages say, with Maven $oldest."
