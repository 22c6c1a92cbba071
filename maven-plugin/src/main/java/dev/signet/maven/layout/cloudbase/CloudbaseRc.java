package dev.signet.maven.layout.cloudbase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.maven.tree.OutputTree;

/**
 * The vendor's deployment file in version 2.1, the only one that its schema
 * (static.cloudbase.net/cli/cloudbaserc.schema.json) takes.
 */
public final class CloudbaseRc {

  /** Where the functions' folders are. */
  public static final String FUNCTIONS = "functions/";

  private static final String FILE = "cloudbaserc.json";
  private static final String SCHEMA = "https://static.cloudbase.net/cli/cloudbaserc.schema.json";

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectNode root = json.createObjectNode();
  private final ArrayNode functions;
  private final CloudbaseSettings settings;

  /** Begins a file without functions. */
  public CloudbaseRc(CloudbaseSettings settings) {
    this.settings = settings;
    root.put("$schema", SCHEMA);
    root.put("version", "2.1");
    root.put("envId", settings.envId());
    root.put("functionRoot", "./functions");
    functions = root.putArray("functions");
  }

  /**
   * Adds a function.
   *
   * @param type {@code Event} or {@code HTTP}
   */
  public FunctionEntry function(String name, String type, String runtime) {
    return new FunctionEntry(functions.addObject(), settings, name, type, runtime);
  }

  /** Adds the file to a tree. */
  public void addTo(OutputTree tree) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(lines)
            .withObjectIndenter(lines);
    try {
      tree.text(FILE, json.writer(printer).writeValueAsString(root) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
