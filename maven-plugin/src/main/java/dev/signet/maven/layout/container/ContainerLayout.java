package dev.signet.maven.layout.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.maven.app.RunnableApp;
import dev.signet.maven.layout.ApplicationRules;
import dev.signet.maven.layout.BeanRules;
import dev.signet.maven.layout.Layout;
import dev.signet.maven.layout.image.ImageFiles;
import dev.signet.maven.layout.image.ImageRules;
import dev.signet.maven.layout.image.ImageSettings;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** One container that serves all functions but timers. */
public final class ContainerLayout implements Layout {

  /** The layout's name. */
  public static final String NAME = "container";

  private static final String LIBRARY = "signet-http";

  /** The ingresses that a container can have. */
  private static final List<String> INGRESSES =
      List.of("wechat-cloudrun-private", "cloudbase-gateway-only");

  /**
   * The vendor's packer drops every folder of these names, at any depth (npm
   * {@literal @}cloudbase/manager-node 5.6.5, lib/cloudrun).
   */
  private static final Set<String> DROPPED = Set.of("logs", ".git");

  private final ImageSettings image;
  private final String ingress;
  private final List<String> atDeploy;

  /**
   * Makes the layout.
   *
   * @param image the image, with the ingress among its variables
   * @param ingress where identity comes from, as the operator declares it
   * @param atDeploy variables that no file of the build may hold
   */
  public ContainerLayout(ImageSettings image, String ingress, List<String> atDeploy) {
    this.image = image;
    this.ingress = ingress;
    this.atDeploy = List.copyOf(atDeploy);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean fits(BuiltProject project) {
    return project.uses(LIBRARY);
  }

  @Override
  public void check(BuiltProject project, Problems problems) throws IOException {
    if (!fits(project)) {
      problems.add(PluginMessages.LAYOUT_WITHOUT_LIBRARY, NAME, LIBRARY);
      return;
    }
    BeanRules.refuse(project, NAME, problems);
    ApplicationRules.check(project, problems);
    if (!INGRESSES.contains(ingress)) {
      problems.add(
          PluginMessages.INGRESS_NOT_LEGAL,
          "<containerIngress>",
          ingress,
          String.join(", ", INGRESSES));
    }
    if (image.port() < 1 || image.port() > 65_535) {
      problems.add(PluginMessages.CONTAINER_PORT_NOT_LEGAL, String.valueOf(image.port()));
    } else if (image.port() < 1024) {
      problems.warn(PluginMessages.CONTAINER_PORT_LOW, String.valueOf(image.port()));
    }
    ImageRules.check(project, image, problems);
    if (!atDeploy.isEmpty()) {
      problems.warn(PluginMessages.CONTAINER_VARIABLES_MISSING, String.join(", ", atDeploy));
    }
  }

  @Override
  public void layOut(BuiltProject project, OutputTree tree) throws IOException {
    RunnableApp.addTo(tree, "", project);
    ImageFiles.addTo(tree, "", image);
    tree.text("container.config.json", seed());
  }

  /** Classes are in a jar, so that only a file of the project's own can be in such a folder. */
  @Override
  public void checkFiles(OutputTree tree, Problems problems) {
    for (String path : tree.files().keySet()) {
      String[] names = path.split("/");
      for (int i = 0; i < names.length - 1; i++) {
        if (DROPPED.contains(names[i])) {
          problems.add(PluginMessages.CONTAINER_FOLDER_DROPPED, path, names[i]);
          break;
        }
      }
    }
  }

  /**
   * What a template deployment begins with, and no other deployment reads
   * (github.com/WeixinCloud/wxcloudrun-springboot). The variables are in the image.
   */
  private String seed() {
    ObjectNode seed = new ObjectMapper().createObjectNode();
    seed.put("containerPort", image.port()).put("minNum", 0).put("maxNum", 5);
    seed.put("cpu", 1).put("mem", 2).put("policyType", "cpu").put("policyThreshold", 50);
    seed.putObject("envParams");
    seed.put("customLogs", "stdout");
    return seed.toPrettyString() + "\n";
  }
}
