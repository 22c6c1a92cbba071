# Sourced by the checks that build as a stranger does: makes a repository that holds Signet as the last
# build left it, and nothing is installed beside this folder. Needs Maven Central, or a mirror that
# Maven's settings name.
#
#   stage FOLDER          writes FOLDER/repository-of-signet and FOLDER/settings.xml, which names it
#   maven VERSION FOLDER  brings that version of Maven to FOLDER/apache-maven-VERSION

stage() {
  local stage=$1/repository-of-signet
  mvn -q -B package org.apache.maven.plugins:maven-deploy-plugin:3.2.0:deploy -DskipTests \
    "-DaltDeploymentRepository=stage::file://$stage" -pl '!benchmarks,!samples,'"$(ls -d samples/*/pom.xml | sed 's|\(.*\)/pom.xml|!\1|' | paste -sd,)"
  cat > "$1/settings.xml" <<END
<settings><profiles><profile><id>stage</id><repositories><repository>
<id>stage</id><url>file://$stage</url><snapshots><enabled>true</enabled></snapshots>
</repository></repositories><pluginRepositories><pluginRepository>
<id>stage</id><url>file://$stage</url><snapshots><enabled>true</enabled></snapshots>
</pluginRepository></pluginRepositories></profile></profiles>
<activeProfiles><activeProfile>stage</activeProfile></activeProfiles></settings>
END
}

maven() {
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -N \
    "-Dartifact=org.apache.maven:apache-maven:$1:tar.gz:bin" "-DoutputDirectory=$2"
  tar -xzf "$2/apache-maven-$1-bin.tar.gz" -C "$2"
}
