package dev.signet.processor.generate;

import dev.signet.processor.generate.client.ClientCode;
import dev.signet.processor.generate.client.ClientModel;
import dev.signet.processor.generate.client.OpenApi;
import dev.signet.processor.generate.wrapper.ManifestEntry;
import dev.signet.processor.model.IndexModel;
import dev.signet.processor.names.IndexNames;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes the resource files that belong to the index class. */
public final class ResourceFiles {

  private static final String MANIFEST = "META-INF/signet/functions.json";

  private static final String CLIENT = "META-INF/signet/client/signet-client";
  private static final String OPEN_API = "META-INF/signet/openapi.json";

  private final List<? extends Element> originating;
  private final Filer filer;

  /** Creates a writer of files that all have these originating elements. */
  public ResourceFiles(List<? extends Element> originating, Filer filer) {
    this.originating = originating;
    this.filer = filer;
  }

  /**
   * Registers the index as a service, through which it is found on the class path. The comments
   * tell a later compilation of some of the sources which groups there are.
   */
  public void service(IndexModel index) throws IOException {
    StringBuilder text = new StringBuilder(index.name()).append('\n');
    index
        .groups()
        .forEach(group -> text.append(IndexNames.GROUP_COMMENT).append(group).append('\n'));
    write(IndexNames.SERVICE_FILE, text.toString());
  }

  /**
   * Writes the manifest of functions, which tools read.
   *
   * @param carried the entries that wrappers carry, sorted by name
   */
  public void manifest(Collection<String> carried) throws IOException {
    List<String> entries = carried.stream().map(ManifestEntry::whole).toList();
    String functions = entries.isEmpty() ? "" : "\n    " + String.join(",\n    ", entries) + "\n  ";
    write(MANIFEST, "{\n  \"version\": 1,\n  \"functions\": [" + functions + "]\n}\n");
  }

  /** Writes the typed client and the OpenAPI document of the functions that clients can call. */
  public void client(ClientModel model) throws IOException {
    ClientCode code = new ClientCode(model);
    write(CLIENT + ".ts", code.typeScript());
    write(CLIENT + ".js", code.javaScript());
    write(CLIENT + ".d.ts", code.declarations());
    write(OPEN_API, OpenApi.of(model));
  }

  private void write(String path, String text) throws IOException {
    try (Writer writer =
        new OutputStreamWriter(
            filer
                .createResource(
                    StandardLocation.CLASS_OUTPUT, "", path, originating.toArray(new Element[0]))
                .openOutputStream(),
            StandardCharsets.UTF_8)) {
      writer.write(text);
    }
  }
}
