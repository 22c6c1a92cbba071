package dev.signet.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The steps that a user walked on each of the last days, as WeChat's documentation of getWeRunData
 * has them. Equal by value.
 */
public final class WeRunData {

  private final List<Steps> days;

  private WeRunData(List<Steps> days) {
    this.days = List.copyOf(days);
  }

  /** Makes data of these days; for tests. */
  public static WeRunData of(List<Steps> days) {
    return new WeRunData(days);
  }

  /** Returns the steps in these data; null if they are of another kind. */
  static WeRunData read(Map<String, Object> data) {
    Object list = data.get("stepInfoList");
    if (!(list instanceof List)) {
      return null;
    }
    List<Steps> days = new ArrayList<>();
    for (Object element : (List<?>) list) {
      if (!(element instanceof Map)) {
        return null;
      }
      Long timestamp = DataFields.integer((Map<?, ?>) element, "timestamp");
      Long steps = DataFields.integer((Map<?, ?>) element, "step");
      if (timestamp == null || steps == null || steps < 0 || steps > Integer.MAX_VALUE) {
        return null;
      }
      days.add(new Steps(DataFields.instant(timestamp), steps.intValue()));
    }
    return new WeRunData(days);
  }

  /** Returns the days in WeChat's order; unmodifiable. */
  public List<Steps> days() {
    return days;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeRunData && ((WeRunData) other).days.equals(days);
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }

  /** Returns a form without the steps. */
  @Override
  public String toString() {
    return "WeRunData[" + days.size() + " days]";
  }

  /** The steps of one day. Equal by value. */
  public static final class Steps {
    private final Instant timestamp;
    private final int steps;

    private Steps(Instant timestamp, int steps) {
      this.timestamp = timestamp;
      this.steps = steps;
    }

    /**
     * Makes the steps of one day; for tests.
     *
     * @throws IllegalArgumentException if the steps are negative
     */
    public static Steps of(Instant timestamp, int steps) {
      if (steps < 0) {
        throw new IllegalArgumentException("nobody walks fewer than 0 steps");
      }
      return new Steps(Objects.requireNonNull(timestamp, "timestamp"), steps);
    }

    /** Returns the time that stands for the day. */
    public Instant timestamp() {
      return timestamp;
    }

    /** Returns the number of steps, at least 0. */
    public int steps() {
      return steps;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Steps
          && ((Steps) other).timestamp.equals(timestamp)
          && ((Steps) other).steps == steps;
    }

    @Override
    public int hashCode() {
      return Objects.hash(timestamp, steps);
    }

    /** Returns a form without the steps. */
    @Override
    public String toString() {
      return "Steps[" + timestamp + "]";
    }
  }
}
