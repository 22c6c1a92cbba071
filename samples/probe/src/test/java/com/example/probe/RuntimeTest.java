package com.example.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the probe says of its JVM, in JVMs and class loaders of which it is known. */
class RuntimeTest {

  @Test
  void tellsThatTheOptionsOfTheEnvironmentWereTaken() throws Exception {
    Map<String, String> facts =
        factsOfProcess("-Dsignet.probe.tool.options=on -XX:MaxJavaStackTraceDepth=1051");

    assertEquals("yes", facts.get("toolOptions.variable"));
    assertEquals("yes", facts.get("toolOptions.property"));
    assertEquals("yes", facts.get("toolOptions.flag"));
  }

  @Test
  void tellsThatTheyWereNotSet() throws Exception {
    Map<String, String> facts = factsOfProcess(null);

    assertEquals("no", facts.get("toolOptions.variable"));
    assertEquals("no", facts.get("toolOptions.property"));
    assertEquals("no", facts.get("toolOptions.flag"));
  }

  /** Returns the facts of the event function in a JVM of its own. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> factsOfProcess(String options) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Caller.class.getName());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    if (options != null) {
      builder.environment().put("JAVA_TOOL_OPTIONS", options);
    }
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      assertEquals(0, process.waitFor());
      Object seen = Json.read(line.substring(EventProbe.LINE.length()));
      return (Map<String, String>) ((Map<String, Object>) seen).get("facts");
    }
  }

  /** Calls the event function as the platform does. */
  public static final class Caller {
    public static void main(String[] args) {
      new EventProbe().mainHandler(Map.of(), null);
    }
  }

  @Test
  void tellsWhichJacksonIsUsedAndThatItHasItsLimits() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> facts = deployed.callFunction(Deployment.NOBODY, Map.of(), true);

      assertTrue(facts.get("jackson.version").startsWith("2."), facts.toString());
      assertTrue(facts.get("jackson.from").contains("jackson-core"), facts.toString());
      assertEquals("yes", facts.get("jackson.limits"));
      assertTrue(facts.get("runtime.code").endsWith("classes/"), facts.toString());
    }
  }

  /** An older Jackson in a loader above that of the function lacks the class. */
  @Test
  void tellsThatAnOlderJacksonComesFirst() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Class<?> type = new OlderJackson().loadClass(EventProbe.class.getName());
      Object probe = type.getConstructor().newInstance();
      type.getMethod("mainHandler", Map.class, com.qcloud.scf.runtime.Context.class)
          .invoke(probe, Map.of(), null);
    } finally {
      System.setOut(before);
    }
    String line = printed.toString(StandardCharsets.UTF_8);

    assertTrue(line.contains("\"jackson.limits\":\"no\""), line);
    assertTrue(line.contains("\"runtime.loaders\":\"" + OlderJackson.class.getName()), line);
  }

  /** Loads the probe anew, and hides what an older Jackson does not have. */
  private static final class OlderJackson extends ClassLoader {
    OlderJackson() {
      super(RuntimeTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.endsWith(".StreamReadConstraints")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("com.example.probe.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void countsTheSecondsAfterSigterm() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Thread grace = new Thread(new Grace(new PrintStream(printed, true), 0));
    grace.start();
    grace.join();

    assertTrue(printed.toString().startsWith("signet-probe: alive 0 s after SIGTERM"));
    assertTrue(printed.toString().contains("alive 60 s after SIGTERM"));
  }
}
