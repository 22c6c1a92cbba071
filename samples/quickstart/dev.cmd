@echo off
rem Starts these functions on Signet's local server, where they can be called as any caller, without
rem WeChat. Options: --port N, --callers FILE, --lang en or zh. Needs a JDK 17 or newer and Maven 3.8.1 or
rem newer.
setlocal
cd /d "%~dp0"

echo Building ... The first time takes about two minutes, because Maven downloads what it needs.
if exist ..\..\processor\pom.xml goto inside
call mvn -q test-compile exec:java "-Dexec.args=%*"
exit /b %errorlevel%

rem Inside the Signet project, build the framework too, without installing anything.
:inside
call mvn -B "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn" "-Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.event.ExecutionEventLogger=info" -f ..\..\pom.xml -pl processor,samples/quickstart -am package dependency:build-classpath -DskipTests -Dmdep.includeScope=test -Dmdep.outputFile=target/dev.classpath
if errorlevel 1 exit /b 1
rem The class path of the dependencies, which Maven has written.
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
for /f "usebackq delims=" %%c in ("target\dev.classpath") do set "CLASSPATH=target\classes;%%c"
"%java%" -XX:+ExitOnOutOfMemoryError dev.signet.dev.SignetDev %*
