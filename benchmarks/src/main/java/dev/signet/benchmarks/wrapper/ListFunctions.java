package dev.signet.benchmarks.wrapper;

import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;
import dev.signet.user.Owner;
import java.util.List;
import java.util.stream.IntStream;

/** Two functions that return the same hundred records, of which one kind says whose it is. */
public final class ListFunctions {

  static final int RECORDS = 100;
  static final String OPENID = "oUser_A-1234567890abcdefghij";

  private final List<Note> notes =
      IntStream.range(0, RECORDS).mapToObj(i -> new Note(owner(), i, "a note")).toList();
  private final List<Line> lines =
      IntStream.range(0, RECORDS).mapToObj(i -> new Line(i, "a note")).toList();

  /** A record with an owner. */
  public record Note(@Owner OpenId owner, int number, String text) {}

  /** The same record without one. */
  public record Line(int number, String text) {}

  /** Returns the caller with a text of its own, as a database would: it is compared to its end. */
  private static OpenId owner() {
    return OpenId.of(new String(OPENID.toCharArray()));
  }

  /** Returns records whose owner is compared. */
  @CloudFunction("owned")
  public List<Note> owned() {
    return notes;
  }

  /** Returns records without an owner. */
  @CloudFunction("plain")
  public List<Line> plain() {
    return lines;
  }
}
