package dev.signet.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** Defines compiled classes and serves generated resources from memory. */
final class MemoryClassLoader extends ClassLoader {

  private final Map<String, byte[]> files;

  MemoryClassLoader(Map<String, byte[]> files) {
    super(MemoryClassLoader.class.getClassLoader());
    this.files = files;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = files.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  protected URL findResource(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? null : url(name, bytes);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL found = findResource(name);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }

  @SuppressWarnings("deprecation") // URL.of exists only since JDK 20
  private static URL url(String name, byte[] bytes) {
    try {
      return new URL(null, "memory:" + name, new Bytes(bytes));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Bytes extends URLStreamHandler {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
