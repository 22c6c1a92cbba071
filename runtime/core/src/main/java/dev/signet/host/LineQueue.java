package dev.signet.host;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Lines on their way to a stream, which a daemon thread of their own writes, so that nobody else
 * waits when the stream's reader has stopped reading. The thread is made for the first line.
 *
 * <p>At most {@value #MAX_CHARS} characters wait. Further lines are dropped and counted, and once
 * the stream takes lines again, one says how many were dropped.
 */
final class LineQueue implements Consumer<String> {

  private static final int MAX_CHARS = 256 * 1024;
  private static final int BATCH_CHARS = 8 * 1024;

  private final PrintStream stream;
  private final String threadName;
  private final Queue<String> waiting = new ArrayDeque<>();
  private Thread writer;

  /** The characters of the lines that wait and of those that are being written. */
  private int chars;

  private int takenLines;
  private int takenChars;
  private long dropped;

  LineQueue(PrintStream stream, String threadName) {
    this.stream = stream;
    this.threadName = threadName;
  }

  /** Takes a line without its end, and never waits for the stream. */
  @Override
  public synchronized void accept(String line) {
    if (line.length() > MAX_CHARS - chars) {
      dropped++;
      return;
    }
    waiting.add(line);
    chars += line.length();
    if (writer == null) {
      startWriter();
    } else {
      notifyAll();
    }
  }

  /**
   * Waits until every line has been written. Returns false if the time is over or the thread is
   * interrupted before that.
   */
  synchronized boolean flush(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (chars > 0 || dropped > 0) {
      long leftMillis = (end - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0 || writer == null) {
        return false;
      }
      try {
        wait(leftMillis);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private void startWriter() {
    Thread thread = new Thread(new Writer(), threadName);
    thread.setDaemon(true);
    thread.start();
    writer = thread;
  }

  /** Waits for lines and takes some of them, with the number of those that were dropped. */
  private synchronized String take() throws InterruptedException {
    while (waiting.isEmpty() && dropped == 0) {
      wait();
    }
    StringBuilder text = new StringBuilder();
    while (!waiting.isEmpty() && text.length() < BATCH_CHARS) {
      String line = waiting.remove();
      takenLines++;
      takenChars += line.length();
      text.append(line).append(System.lineSeparator());
    }
    if (waiting.isEmpty() && dropped > 0) {
      text.append("{\"droppedLogLines\":").append(dropped).append('}');
      text.append(System.lineSeparator());
      dropped = 0;
    }
    return text.toString();
  }

  private synchronized void written(int lost) {
    dropped += lost;
    chars -= takenChars;
    takenLines = 0;
    takenChars = 0;
    notifyAll();
  }

  private final class Writer implements Runnable {
    @Override
    public void run() {
      while (true) {
        try {
          byte[] bytes = take().getBytes(StandardCharsets.UTF_8);
          stream.write(bytes, 0, bytes.length);
          stream.flush();
          written(0);
        } catch (Throwable noMemory) {
          written(takenLines);
        }
      }
    }
  }
}
