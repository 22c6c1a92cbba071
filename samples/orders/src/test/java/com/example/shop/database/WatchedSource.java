package com.example.shop.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Connections that tell what they are about to execute. */
final class WatchedSource {

  private final DataSource source;
  private final Consumer<String> onStatement;
  private final List<String> statements = new CopyOnWriteArrayList<>();

  WatchedSource(DataSource source, Consumer<String> onStatement) {
    this.source = source;
    this.onStatement = onStatement;
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = method.invoke(source, arguments);
          return result instanceof Connection connection ? watched(connection) : result;
        });
  }

  /** Returns the statements that were prepared or executed by their text. */
  List<String> statements() {
    return List.copyOf(statements);
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          note(arguments);
          Object result = method.invoke(connection, arguments);
          return result instanceof Statement statement && !(result instanceof PreparedStatement)
              ? watched(statement)
              : result;
        });
  }

  private Statement watched(Statement statement) {
    return proxy(
        Statement.class,
        (method, arguments) -> {
          note(arguments);
          return method.invoke(statement, arguments);
        });
  }

  private void note(Object[] arguments) {
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
      statements.add(sql);
      onStatement.accept(sql);
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** What a proxy does with a call. */
  private interface Call {
    Object of(Method method, Object[] arguments) throws Exception;
  }
}
