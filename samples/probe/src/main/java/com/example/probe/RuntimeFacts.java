package com.example.probe;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What the JVM and its class loaders show. */
final class RuntimeFacts {

  /** A property and a flag that the README puts into JAVA_TOOL_OPTIONS. */
  private static final String MARK = "signet.probe.tool.options";

  private static final String MARKED_FLAG = "MaxJavaStackTraceDepth";
  private static final String MARKED_VALUE = "1051";

  private static final String JACKSON = "com.fasterxml.jackson.core.";
  private static final Path TOKEN_FILE = Path.of("/.tencentcloudbase/wx/cloudbase_access_token");

  private RuntimeFacts() {}

  static void add(Facts facts, Map<String, String> environment) {
    facts.put("runtime.java", System.getProperty("java.runtime.version", Shown.ABSENT));
    facts.put("runtime.vm", System.getProperty("java.vm.name", Shown.ABSENT));
    facts.put("runtime.code", place(RuntimeFacts.class));
    facts.put("runtime.loaders", loaders(RuntimeFacts.class.getClassLoader()));
    facts.put("runtime.classPath", System.getProperty("java.class.path", Shown.ABSENT));
    facts.put("runtime.tokenFile", Files.exists(TOKEN_FILE));
    facts.put("toolOptions.variable", environment.containsKey("JAVA_TOOL_OPTIONS"));
    facts.put("toolOptions.property", "on".equals(System.getProperty(MARK)));
    facts.put("toolOptions.flag", flag());
    addJackson(facts);
  }

  private static void addJackson(Facts facts) {
    try {
      Class<?> factory = Class.forName(JACKSON + "JsonFactory");
      Object version = Class.forName(JACKSON + "json.PackageVersion").getField("VERSION").get(null);
      facts.put("jackson.version", String.valueOf(version));
      facts.put("jackson.from", place(factory));
    } catch (ReflectiveOperationException | LinkageError e) {
      facts.put("jackson.version", Shown.ABSENT);
    }
    facts.put("jackson.limits", isThere(JACKSON + "StreamReadConstraints"));
    facts.put("jackson.copies", copies());
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, RuntimeFacts.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static String copies() {
    List<String> places = new ArrayList<>();
    String file = JACKSON.replace('.', '/') + "JsonFactory.class";
    try {
      for (URL url : Collections.list(RuntimeFacts.class.getClassLoader().getResources(file))) {
        places.add(url.getPath().replace("!/" + file, "").replace(file, ""));
      }
    } catch (IOException e) {
      return Shown.ABSENT;
    }
    return places.isEmpty() ? Shown.NONE : String.join(", ", places);
  }

  /** Returns whether the JVM has taken the marked flag. */
  private static boolean flag() {
    try {
      VMOption option =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
              .getVMOption(MARKED_FLAG);
      return option.getValue().equals(MARKED_VALUE);
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  /** Returns the jar or folder that a class comes from. */
  static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? Shown.ABSENT
        : source.getLocation().getPath();
  }

  private static String loaders(ClassLoader first) {
    List<String> names = new ArrayList<>();
    for (ClassLoader loader = first; loader != null; loader = loader.getParent()) {
      names.add(loader.getClass().getName());
    }
    return String.join(" > ", names);
  }
}
