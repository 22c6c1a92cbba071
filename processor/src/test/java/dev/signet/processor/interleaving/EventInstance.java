package dev.signet.processor.interleaving;

import dev.signet.processor.testing.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An instance of event functions, which the platform hands one event after the other. */
final class EventInstance implements Entrance {

  private final Server instance;
  private final boolean setsVariables;

  EventInstance(Server instance, boolean setsVariables) {
    this.instance = instance;
    this.setsVariables = setsVariables;
  }

  @Override
  public List<String> answers(List<Call> calls) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Call call : calls) {
      String variable = setsVariables && call.openId() != null ? call.openId() : "";
      lines.append(call.function()).append('\t').append(variable).append('\t');
      lines.append(event(call)).append('\n');
    }
    instance.write(lines.toString());
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      answers.add(instance.readLine());
    }
    return answers;
  }

  private static String event(Call call) {
    if (call.openId() == null) {
      return call.body();
    }
    String members = call.body().substring(1);
    return "{\"userInfo\":{\"appId\":\"%s\",\"openId\":\"%s\"}%s%s"
        .formatted(Call.APP, call.openId(), members.equals("}") ? "" : ",", members);
  }

  @Override
  public void close() {
    instance.close();
  }
}
