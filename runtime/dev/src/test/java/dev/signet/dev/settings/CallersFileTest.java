package dev.signet.dev.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ContextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersFileTest {

  @TempDir Path folder;

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("signet-callers.json"), json.replace('\'', '"'));
  }

  private CallerProfiles read(String json) throws IOException {
    return CallersFile.read(file(json), CallerProfiles.builtIn(), Locale.ENGLISH);
  }

  @Test
  void aCallerHasTheFieldsThatItSays() throws IOException {
    CallerProfile vip =
        read("{'vip':{'openId':'oVip','appId':'wx2','source':'wx_http','clientIp':'1.2.3.4'}}")
            .find("vip")
            .orElseThrow();

    assertThat(vip.fields())
        .containsOnlyKeys(
            ContextField.OPENID, ContextField.APPID, ContextField.SOURCE, ContextField.CLIENTIP)
        .containsEntry(ContextField.OPENID, "oVip");
  }

  @Test
  void aCallerIsLikeAnotherButForWhatItSays() throws IOException {
    CallerProfiles callers =
        read(
            "{'vip':{'unionId':null,'openId':'oVip','like':'user'},"
                + " 'guest':{'like':'vip','source':'wx_devtools'}}");

    CallerProfile guest = callers.find("guest").orElseThrow();
    assertThat(guest.field(ContextField.OPENID)).contains("oVip");
    assertThat(guest.field(ContextField.UNIONID)).isEmpty();
    assertThat(guest.field(ContextField.SOURCE)).contains("wx_devtools");
    assertThat(callers.find("user").orElseThrow().field(ContextField.OPENID)).contains("oUser_A-1");
  }

  @Test
  void aBuiltInCallerIsReplacedInItsPlace() throws IOException {
    CallerProfiles callers = read("{'user':{'like':'user','openId':'oMe'},'cron':{'timer':true}}");

    assertThat(callers.all()).extracting(CallerProfile::name).startsWith("user").endsWith("cron");
    assertThat(callers.find("user").orElseThrow().field(ContextField.OPENID)).contains("oMe");
    assertThat(callers.find("cron").orElseThrow().isTimer()).isTrue();
    assertThat(callers.all()).hasSize(CallerProfiles.builtIn().all().size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                     | 1: the file must be a JSON object
          {'a':                                  | 1: this is not JSON
          {} {}                                  | 1: this is not JSON
          {'a':{},'a':{}}                        | 1: the caller 'a' is there twice
          {'a b':{}}                             | 1: 'a b' is no name for a caller
          {'':{}}                                | 1: '' is no name for a caller
          {'a':1}                                | 1: a must be a JSON object
          {'a':{'openID':'o'}}                   | 1: a.openID is unknown. Did you mean openId?
          {'a':{'unionid':'o'}}                  | 1: a.unionid is unknown. Did you mean unionId?
          {'a':{'sauce':'o'}}                    | 1: a.sauce is unknown. Did you mean source?
          {'a':{'zzzzzzzz':'o'}}                 | 1: a.zzzzzzzz is unknown. Known are: openId,
          {'a':{'openId':'o','openId':'o'}}      | 1: a.openId is there twice
          {'a':{'openId':1}}                     | 1: a.openId must be a string
          {'a':{'openId':{'x':[]}}}              | 1: a.openId must be a string
          {'a':{'like':'b'},'b':{}}              | 1: a.like names no caller
          {'a':{'like':null}}                    | 1: a.like must be a string
          {'a':{'timer':'yes'}}                  | 1: a.timer must be true or false
          {'a':{'timer':true,'openId':'o'}}      | 1: a is a timer
          {'a':{'like':'timer','openId':'o'}}    | 1: a is a timer
          """)
  void whatIsWrongIsSaidWithItsPlace(String json, String said) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("signet-callers.json:" + said);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsLine() {
    assertThatThrownBy(() -> read("{\n 'a': {'openId': 1},\n 'b': {'x':\n ''},\n 'c': true\n}"))
        .hasMessageContaining("json:2: a.openId")
        .hasMessageContaining("json:4: b.x")
        .hasMessageContaining("json:5: c must");
  }

  @Test
  void aFileThatIsNotThereOrNoFileCannotBeRead() {
    for (Path path : List.of(folder.resolve("none.json"), folder, folder.getRoot())) {
      assertThatThrownBy(() -> CallersFile.read(path, CallerProfiles.builtIn(), Locale.ENGLISH))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(path + " cannot be read");
    }
  }

  @Test
  void theFileIsReadAgainWhenItHasChangedAndKeptWhileItIsWrong() throws IOException {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Path file = folder.resolve("signet-callers.json");
    LocalCallers callers =
        new LocalCallers(file, false, Locale.ENGLISH, new PrintStream(errors, true));

    assertThat(callers.current().find("vip")).isEmpty();
    file("{'vip':{}}");
    assertThat(callers.current().find("vip")).isPresent();
    file("{'vip':{'wrong':'x'}}");
    assertThat(callers.current().find("vip")).isPresent();
    assertThat(callers.current().find("vip")).isPresent();
    assertThat(errors.toString()).containsOnlyOnce("vip.wrong");
    Files.delete(file);
    assertThat(callers.current().find("vip")).isEmpty();
  }
}
