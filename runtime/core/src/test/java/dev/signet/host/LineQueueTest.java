package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineQueueTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final Semaphore writes = new Semaphore(0);
  private final LineQueue queue =
      new LineQueue(new PrintStream(new Pipe(), true, StandardCharsets.UTF_8), "test-log");

  @AfterEach
  void readOn() {
    reading.countDown();
  }

  /** A stream whose reader does not read yet. */
  private final class Pipe extends OutputStream {
    @Override
    public void write(int b) {
      throw new AssertionError("lines are written as arrays");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      writes.release();
      awaitReader();
      written.write(bytes, offset, length);
    }

    private void awaitReader() {
      try {
        reading.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void linesAreWrittenInTheirOrder() {
    reading.countDown();
    for (int i = 0; i < 1000; i++) {
      queue.accept("line " + i);
    }

    assertThat(queue.flush(LONG)).isTrue();
    assertThat(lines()).hasSize(1000).startsWith("line 0", "line 1").endsWith("line 999");
  }

  @Test
  void withoutAReaderNobodyWaitsAndTheLinesThatAreDroppedAreCounted() throws Exception {
    String line = "x".repeat(1023);
    for (int i = 0; i < 1000; i++) {
      queue.accept(line);
    }
    writes.acquire();
    assertThat(queue.flush(Duration.ofMillis(10))).as("the reader has stopped").isFalse();
    reading.countDown();

    assertThat(queue.flush(LONG)).isTrue();
    int kept = 256 * 1024 / 1023;
    assertThat(lines()).hasSize(kept + 1).endsWith("{\"droppedLogLines\":" + (1000 - kept) + "}");
    queue.accept("later");
    assertThat(queue.flush(LONG)).isTrue();
    assertThat(lines()).endsWith("later");
  }

  @Test
  void whatWasNeverUsedHasNothingToWaitFor() {
    assertThat(queue.flush(LONG)).isTrue();
  }
}
