package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks that the pages name every parameter of the goals, and none that is gone. */
class ParametersPageTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @ParameterizedTest
  @ValueSource(strings = {"deploy.md", "deploy.zh-CN.md"})
  void thePageOnDeployingHasARowForEachParameterOfTheGoalsThatDeploy(String page) throws Exception {
    Set<String> parameters = parametersOf("package");
    parameters.addAll(parametersOf("verify"));
    parameters.addAll(parametersOf("archive"));

    assertThat(rows(page)).isEqualTo(parameters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local.md", "local.zh-CN.md"})
  void thePageOnTheLocalServerNamesTheOtherParametersOfTheGoalThatStartsIt(String page)
      throws Exception {
    Set<String> others = parametersOf("dev");
    others.removeAll(rows("deploy.md"));
    String text = Files.readString(DOCS.resolve(page));

    assertThat(others).isNotEmpty();
    assertThat(others).allSatisfy(name -> assertThat(text).contains("signet." + name));
  }

  @Test
  void everyGoalSaysWhatItDoes() throws Exception {
    NodeList goals = descriptor().getElementsByTagName("mojo");

    assertThat(goals.getLength()).isGreaterThan(1);
    for (int i = 0; i < goals.getLength(); i++) {
      assertThat(text((Element) goals.item(i), "description")).isNotBlank();
    }
  }

  /** Returns the first cells of the table of parameters, which ends with an empty line. */
  private static Set<String> rows(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    int start = text.indexOf("| `layouts` |");
    return ROW.matcher(text.substring(start, text.indexOf("\n\n", start)))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> parametersOf(String goal) throws Exception {
    NodeList goals = descriptor().getElementsByTagName("mojo");
    for (int i = 0; i < goals.getLength(); i++) {
      Element mojo = (Element) goals.item(i);
      if (text(mojo, "goal").equals(goal)) {
        return editable(mojo);
      }
    }
    throw new AssertionError("there is no goal " + goal);
  }

  private static Set<String> editable(Element mojo) {
    Set<String> names = new TreeSet<>();
    NodeList parameters = mojo.getElementsByTagName("parameter");
    for (int i = 0; i < parameters.getLength(); i++) {
      Element parameter = (Element) parameters.item(i);
      if (text(parameter, "editable").equals("true")) {
        names.add(text(parameter, "name"));
      }
    }
    return names;
  }

  private static String text(Element parent, String child) {
    NodeList found = parent.getElementsByTagName(child);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static Document descriptor() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("target", "classes", "META-INF", "maven", "plugin.xml").toFile());
  }
}
