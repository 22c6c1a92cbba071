package dev.signet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.maven.message.Problems;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what becomes of a module's configuration of maven-compiler-plugin. */
class CompilerConfigurationTest {

  private final Problems problems = new Problems(Locale.ENGLISH);
  private final Properties project = new Properties();
  private final Properties user = new Properties();

  private static Plugin plugin(String inside) {
    String pom =
        "<project><build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
            + inside
            + "</plugin></plugins></build></project>";
    try {
      Model model = new MavenXpp3Reader().read(new StringReader(pom));
      return model.getBuild().getPlugins().get(0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CompilerConfiguration configured(String inside) {
    Plugin plugin = plugin("<configuration>" + inside + "</configuration>");
    return CompilerConfiguration.of(plugin, project, user, problems);
  }

  private CompilerOptions options(String inside) {
    return CompilerOptions.of(configured(inside), problems);
  }

  @Test
  void withoutAnyConfigurationOnlyDebugInformationIsAskedFor() {
    CompilerConfiguration none = CompilerConfiguration.of(null, project, user, problems);

    assertThat(CompilerOptions.of(none, problems).options()).containsExactly("-g");
    assertThat(ProcessorPath.of(none, List.of(), problems)).isEmpty();
    assertThat(problems.texts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<release>21</release>, --release 21 -g",
    "<source>11</source><target>11</target>, -source 11 -target 11 -g",
    "<release>17</release><source>11</source>, --release 17 -g",
    "<parameters>true</parameters>, -g -parameters",
    "<debug>false</debug>, ''",
    "'<debuglevel>lines,vars</debuglevel>', '-g:lines,vars'",
    "<showWarnings>false</showWarnings>, -g -nowarn",
    "<showDeprecation>true</showDeprecation>, -g -deprecation",
    "<failOnWarning>true</failOnWarning>, -g -Werror",
    "<proc>none</proc>, -g -proc:none",
    "<implicit>none</implicit>, -g -implicit:none",
    "<annotationProcessors><a>x.A</a><a>x.B</a></annotationProcessors>, '-g -processor x.A,x.B'",
    "<compilerArgs><arg>-Xlint:all</arg><arg>-Ak=v</arg></compilerArgs>, -g -Xlint:all -Ak=v",
    "<compilerArgument>-Ak=v</compilerArgument>, -g -Ak=v",
    "<compilerArguments><Xmaxerrs>9</Xmaxerrs><Werror/></compilerArguments>, -g -Xmaxerrs 9 -Werror",
  })
  void whatIsConfiguredBecomesOptions(String configuration, String options) {
    assertThat(String.join(" ", options(configuration).options())).isEqualTo(options);
    assertThat(problems.texts()).isEmpty();
  }

  @Test
  void propertiesCountWhereNothingIsConfiguredAndThoseOfTheCommandLineFirst() {
    project.setProperty("maven.compiler.release", "17");
    project.setProperty("maven.compiler.parameters", "true");
    user.setProperty("maven.compiler.release", "21");

    assertThat(options("").options()).containsExactly("--release", "21", "-g", "-parameters");
    assertThat(options("<release>11</release>").options()).contains("11").doesNotContain("21");
  }

  @Test
  void previewFeaturesAndOptionsOfTheForkedCompilerReachTheJvm() {
    CompilerOptions options =
        options(
            "<enablePreview>true</enablePreview>"
                + "<compilerArgs><arg>-J--add-opens=a/b=ALL-UNNAMED</arg></compilerArgs>");

    assertThat(options.jvm()).containsExactly("--enable-preview", "--add-opens=a/b=ALL-UNNAMED");
    assertThat(options.options()).containsExactly("--enable-preview", "-g");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<compilerId>eclipse</compilerId>",
        "<includes><i>a</i></includes>",
        "<excludes><e>a</e></excludes>",
        "<jdkToolchain><version>8</version></jdkToolchain>",
        "<executable>/x/javac</executable>",
        "<compilerArgs><arg>--module-path</arg><arg>x</arg></compilerArgs>",
        "<compilerArgs><arg>@options</arg></compilerArgs>",
      })
  void whatWouldCompileOtherClassesIsRefusedWithTheCure(String configuration) {
    options(configuration);

    assertThat(problems.texts()).singleElement().asString().contains("Remove it", "docs/local.md");
  }

  @Test
  void whatIsNotKnownIsTold() {
    CompilerOptions options =
        options(
            "<novelty>x</novelty><fork>true</fork>"
                + "<compilerArgs><arg>-Xplugin:ErrorProne</arg></compilerArgs>");

    assertThat(options.leftOut()).containsExactly("<novelty>", "-Xplugin:ErrorProne");
    assertThat(problems.texts()).isEmpty();
  }

  @Test
  void theExecutionThatCompilesCountsAndOnesThatAreSwitchedOffDoNot() {
    Plugin plugin =
        plugin(
            "<executions>"
                + "<execution><id>default-compile</id><phase>none</phase></execution>"
                + "<execution><id>java</id><goals><goal>compile</goal></goals>"
                + "<configuration><release>21</release></configuration></execution>"
                + "<execution><id>tests</id><goals><goal>testCompile</goal></goals></execution>"
                + "</executions>");
    CompilerConfiguration configuration = CompilerConfiguration.of(plugin, project, user, problems);

    assertThat(CompilerOptions.of(configuration, problems).options()).contains("21");
    assertThat(problems.texts()).isEmpty();
  }

  @Test
  void twoExecutionsThatCompileAreRefused() {
    Plugin plugin =
        plugin(
            "<executions><execution><id>default-compile</id></execution>"
                + "<execution><id>java9</id><goals><goal>compile</goal></goals></execution>"
                + "</executions>");
    CompilerConfiguration.of(plugin, project, user, problems);

    assertThat(problems.texts()).singleElement().asString().contains("default-compile, java9");
  }

  @Test
  void processorsHaveTheVersionThatIsWrittenOrManaged() {
    Dependency managed = new Dependency();
    managed.setGroupId("g");
    managed.setArtifactId("managed");
    managed.setVersion("7");
    CompilerConfiguration configuration =
        configured(
            "<annotationProcessorPaths>"
                + "<path><groupId>g</groupId><artifactId>a</artifactId><version> 1 </version>"
                + "<exclusions><exclusion><groupId>x</groupId></exclusion></exclusions></path>"
                + "<annotationProcessorPath><groupId>g</groupId><artifactId>managed</artifactId>"
                + "</annotationProcessorPath>"
                + "</annotationProcessorPaths>");
    List<Dependency> path = ProcessorPath.of(configuration, List.of(managed), problems);

    assertThat(path).extracting(Dependency::getVersion).containsExactly("1", "7");
    assertThat(path.get(0).getExclusions().get(0).getArtifactId()).isEqualTo("*");
    assertThat(problems.texts()).isEmpty();
  }

  @Test
  void aProcessorWithoutAVersionIsRefused() {
    CompilerConfiguration configuration =
        configured(
            "<annotationProcessorPaths><path><groupId>g</groupId><artifactId>a</artifactId>"
                + "</path></annotationProcessorPaths>");
    ProcessorPath.of(configuration, List.of(), problems);

    assertThat(problems.texts()).singleElement().asString().contains("g:a", "<version>");
  }
}
