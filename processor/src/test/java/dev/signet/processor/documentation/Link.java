package dev.signet.processor.documentation;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A link, resolved from the page on which it stands.
 *
 * @param target the file from the project's root, or the whole address of another site
 * @param anchor the place in the file; empty without one
 */
record Link(String target, String anchor) {

  static Link of(Page page, String written) {
    if (written.contains("://")) {
      return new Link(written, "");
    }
    int hash = written.indexOf('#');
    String file = hash < 0 ? written : written.substring(0, hash);
    String anchor = hash < 0 ? "" : written.substring(hash + 1);
    return new Link(file.isEmpty() ? page.name() : resolve(page.name(), file), anchor);
  }

  private static String resolve(String from, String file) {
    return URI.create("/" + from).resolve(file).getPath().substring(1);
  }

  /** Returns what is wrong with the link, if anything. */
  Optional<String> fault() {
    if (target.contains("://")) {
      return Optional.empty();
    }
    Path file = Page.PROJECT.resolve(target);
    if (!Files.exists(file)) {
      return Optional.of("leads to " + target + ", which does not exist");
    }
    if (!anchor.isEmpty() && Page.read(target).headingAt(anchor).isEmpty()) {
      return Optional.of("leads to #" + anchor + ", which " + target + " does not have");
    }
    return Optional.empty();
  }

  /** Returns the English page and the number of its heading, whichever language the link is in. */
  String withoutLanguage() {
    String place =
        anchor.isEmpty() || fault().isPresent()
            ? anchor
            : Page.read(target).headingAt(anchor).map(String::valueOf).orElseThrow();
    return Page.originalOf(target) + (place.isEmpty() ? "" : "#" + place);
  }

  /** Returns whether the link leads to an English page that has a Chinese twin. */
  boolean hasTwin() {
    return target.endsWith(".md") && !Page.isChinese(target) && Page.exists(Page.twinOf(target));
  }
}
