@echo off
rem Builds the quickstart, starts it on a free port of this machine, makes three calls, and prints the
rem answers with the curl lines that repeat them. Needs a JDK 17 or newer and Maven 3.8.1 or newer.
rem
rem   try.cmd          keeps the service running until Enter
rem   try.cmd --once   stops after the calls
setlocal
cd /d "%~dp0"

rem Inside the Signet project, build the framework too, without installing anything.
set "modules="
if exist ..\..\processor\pom.xml set "modules=-f ..\..\pom.xml -pl processor,samples/quickstart -am"

echo Building ... The first time takes about two minutes, because Maven downloads what it needs.
call mvn -B "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn" "-Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.event.ExecutionEventLogger=info" %modules% package -DskipTests
if errorlevel 1 exit /b 1

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" Try.java target\quickstart.jar %*
