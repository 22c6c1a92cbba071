package ${package};

/** What {@code hello} answers. */
public final class Greeting {

  private final String text;
  private final int count;

  public Greeting(String text, int count) {
    this.text = text;
    this.count = count;
  }

  public String getText() {
    return text;
  }

  public int getCount() {
    return count;
  }
}
