package dev.signet.dev.project;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ResourceBundle;

/** One state of the project's classes, in a loader and a folder of its own. */
public final class Generation {

  private final URLClassLoader loader;
  private final Path folder;

  Generation(URLClassLoader loader, Path folder) {
    this.loader = loader;
    this.folder = folder;
  }

  public ClassLoader loader() {
    return loader;
  }

  /** Lets the classes go: closes their loader, and empties caches of libraries that hold them. */
  public void end() {
    try {
      loader.close();
    } catch (IOException left) {
      // It has folders only, which are not kept open.
    }
    ResourceBundle.clearCache(loader);
    TypeFactory.defaultInstance().clearCache();
    DatabindCodec.forgetClasses();
    Folders.delete(folder);
  }
}
