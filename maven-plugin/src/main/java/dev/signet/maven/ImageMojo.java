package dev.signet.maven;

import dev.signet.maven.layout.image.BaseImages;
import dev.signet.maven.layout.image.ImageSettings;
import dev.signet.maven.layout.image.TrainingCall;
import dev.signet.maven.message.PluginMessages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What images of the functions are made from. */
abstract class ImageMojo extends SignetMojo {

  /** The Java that an image runs, 21 or 25. */
  @Parameter(property = "signet.imageJava", defaultValue = "25")
  int imageJava;

  /** Where images with a JVM are pulled from, {@code docker-hub} or {@code china}. */
  @Parameter(property = "signet.baseImages", defaultValue = "docker-hub")
  String baseImages;

  /** An image with a JVM of that Java and bash, in the place of a known one; with its tag. */
  @Parameter(property = "signet.baseImage")
  String baseImage;

  /** Whether images get an archive of classes for short starts, made while they are built. */
  @Parameter(property = "signet.imageArchive", defaultValue = "true")
  boolean imageArchive;

  /**
   * Calls that run user code while an archive is made, each a {@code <call>} with a {@code
   * <function>} and a {@code <payload>} of JSON. Without any, no method of the application runs.
   */
  @Parameter List<Call> trainingCalls;

  /** One call of a training run. */
  public static final class Call {

    /** The name of a function. */
    @Parameter(required = true)
    String function;

    /** A JSON object; an empty one unless given. */
    @Parameter String payload;
  }

  /** Returns the settings of an image that listens on a port, or ends the goal. */
  final ImageSettings image(int port, Map<String, String> environment) throws MojoFailureException {
    if (!ImageSettings.RELEASES.contains(imageJava)) {
      throw failure(
          PluginMessages.IMAGE_JAVA_NOT_LEGAL.format(
              locale(), String.valueOf(imageJava), ImageSettings.RELEASES));
    }
    Optional<BaseImages> known = BaseImages.of(baseImages);
    if (known.isEmpty()) {
      throw failure(PluginMessages.BASE_IMAGES_UNKNOWN.format(locale(), baseImages, names()));
    }
    String base = baseImage == null ? known.get().image(imageJava) : baseImage;
    return trained(ImageSettings.of(imageJava, base, port, environment));
  }

  private ImageSettings trained(ImageSettings image) {
    List<TrainingCall> calls = new ArrayList<>();
    for (Call call : trainingCalls == null ? List.<Call>of() : trainingCalls) {
      calls.add(
          new TrainingCall(
              call.function == null ? "" : call.function.strip(),
              call.payload == null ? "" : call.payload));
    }
    ImageSettings trained = image.withTrainingCalls(calls);
    return imageArchive ? trained : trained.withoutArchive();
  }

  private static String names() {
    return Arrays.stream(BaseImages.values())
        .map(BaseImages::parameter)
        .collect(Collectors.joining(", "));
  }
}
