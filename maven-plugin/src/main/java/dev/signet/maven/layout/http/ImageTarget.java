package dev.signet.maven.layout.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the image of a function is built and kept. Without any of it the vendor's cloud builds the
 * image, and keeps it in the account's personal registry, whose user and password the deploying
 * machine's environment has: that asks least of the user.
 *
 * @param build {@code cloud}, or {@code local} for the docker of the deploying machine
 * @param uri an image that exists already, which is deployed instead; or empty
 * @param givenTag the tag of an image that is built locally; empty for one made of the version
 * @param registryId an instance of the enterprise registry, or empty
 * @param repository the repository in the enterprise registry, or empty
 */
public record ImageTarget(
    String build, String uri, String givenTag, String registryId, String repository) {

  private static final List<String> BUILDS = List.of("cloud", "local");
  private static final String LATEST = "latest";
  private static final String PLATFORM = "linux/amd64";
  private static final int PORT = 9000;
  private static final int LONGEST_TAG = 128;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

  /** A tag after the last slash, or a digest; a registry may have a port. */
  private static final Pattern FIXED_URI =
      Pattern.compile("[^\\s:@/]+(:\\d+)?(/[^\\s:@/]+)+(:[^\\s:@/]+)?(@sha256:[0-9a-f]{64})?");

  void check(String version, Problems problems) {
    if (!uri.isEmpty()) {
      checkUri(problems);
      return;
    }
    if (!BUILDS.contains(build)) {
      problems.add(PluginMessages.IMAGE_BUILD_NOT_LEGAL, build, String.join(", ", BUILDS));
    }
    if (!registryId.isEmpty() && repository.isEmpty()) {
      problems.add(PluginMessages.IMAGE_REPOSITORY_MISSING);
    }
    String tag = tag(version);
    if (!TAG.matcher(tag).matches() || tag.equals(LATEST)) {
      problems.add(PluginMessages.IMAGE_TAG_NOT_LEGAL, tag);
    }
  }

  private void checkUri(Problems problems) {
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    boolean fixed = name.contains("@") || (name.contains(":") && !name.endsWith(":" + LATEST));
    if (!fixed || !FIXED_URI.matcher(uri).matches()) {
      problems.add(PluginMessages.IMAGE_URI_NOT_LEGAL, uri);
    }
  }

  /** Writes the entry's part. */
  void addTo(ObjectNode entry, String version) {
    if (!uri.isEmpty()) {
      entry.put("buildStrategy", "image");
      ObjectNode config = entry.putObject("imageConfig");
      config.put("imageType", type()).put("imageUri", uri);
      putRegistry(config);
      config.put("imagePort", PORT);
      return;
    }
    entry.put("buildStrategy", build);
    ObjectNode config = entry.putObject("imageConfig").put("imageType", type());
    putRegistry(config);
    config.put("imagePort", PORT);
    addBuild(config.putObject("build"), version);
  }

  private void addBuild(ObjectNode json, String version) {
    json.put("dockerfile", "Dockerfile").put("platform", PLATFORM);
    if (build.equals("local")) {
      // The cloud makes a tag of its own, and takes none.
      json.put("tag", tag(version));
    }
    if (!repository.isEmpty()) {
      json.put("repository", repository);
    }
    if (registryId.isEmpty()) {
      json.putObject("registryCredential")
          .put("username", "{{env.TCB_TCR_USERNAME}}")
          .put("password", "{{env.TCB_TCR_PASSWORD}}");
    }
  }

  private void putRegistry(ObjectNode config) {
    if (!registryId.isEmpty()) {
      config.put("registryId", registryId);
    }
  }

  private String type() {
    return registryId.isEmpty() ? "personal" : "enterprise";
  }

  private String tag(String version) {
    if (!givenTag.isEmpty()) {
      return givenTag;
    }
    String tag = version.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[.-]+", "");
    return tag.substring(0, Math.min(LONGEST_TAG, tag.length()));
  }
}
