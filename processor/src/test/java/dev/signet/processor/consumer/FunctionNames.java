package dev.signet.processor.consumer;

/** A main class that prints the names of the functions that a host finds, and why it finds none. */
final class FunctionNames {

  static final String MAIN =
      """
      package demo;
      import dev.signet.host.*;
      import java.util.stream.Collectors;
      public final class Names {
        public static void main(String[] args) {
          java.util.Locale.setDefault(java.util.Locale.ENGLISH);
          try (FunctionTable table = FunctionTable.load(Names.class.getClassLoader())) {
            System.out.println(table.all().stream().map(f -> f.descriptor().name())
                .collect(Collectors.joining(" ")));
            if (args.length > 0) {
              System.out.println(table.sources());
            }
          } catch (ConfigurationException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  private FunctionNames() {}
}
