package dev.signet.spring.controller.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Tells which annotations promise a check by Signet. Most of them are not kept for reflection, so
 * they are known by the descriptors that class files have.
 */
public final class SignetAnnotations {

  static final String CURRENT_USER = "Ldev/signet/user/CurrentUser;";
  static final String CLOUD_FUNCTION = "Ldev/signet/CloudFunction;";

  private static final String OWN = "Ldev/signet/";
  private static final String POLICY = "Ldev/signet/RequirePolicy;";

  /** Those that only speak to the compiler or to the reader of the code. */
  private static final Set<String> WITHOUT_CHECK =
      Set.of(
          "Ldev/signet/ClientSupplied;",
          "Ldev/signet/HandlerFactory;",
          "Ldev/signet/NonBlocking;",
          "Ldev/signet/OpaqueJson;",
          "Ldev/signet/user/AcrossUsers;",
          "Ldev/signet/user/Owner;",
          "Ldev/signet/user/ResolveCallers;",
          "Ldev/signet/user/UserId;");

  /** Where no rule of an application is; they need not be read. */
  private static final Set<String> OTHERS =
      Set.of("Ljava/", "Ljakarta/", "Lorg/springframework/", "Lkotlin/", "Lcom/fasterxml/");

  private final ClassLoader loader;
  private final Map<String, Boolean> rules = new ConcurrentHashMap<>();

  /**
   * Makes one for the classes of an application.
   *
   * @param loader finds the class files of its annotations; null for the system's
   */
  public SignetAnnotations(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns whether the annotation of this descriptor promises a check. */
  boolean promises(String descriptor) {
    if (descriptor.startsWith(OWN)) {
      return !WITHOUT_CHECK.contains(descriptor);
    }
    return OTHERS.stream().noneMatch(descriptor::startsWith)
        && rules.computeIfAbsent(descriptor, this::isRule);
  }

  /** Returns the annotation of a descriptor as people write it, such as {@code @RequireRole}. */
  static String named(String descriptor) {
    String name = Type.getType(descriptor).getClassName();
    return "@" + name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Returns whether an annotation type carries RequirePolicy. */
  private boolean isRule(String descriptor) {
    String file = Type.getType(descriptor).getInternalName() + ".class";
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(file)
            : loader.getResourceAsStream(file)) {
      // An annotation whose type is not there at run time belongs to some tool.
      return in != null && carriesPolicy(new ClassReader(in));
    } catch (IOException e) {
      throw new IllegalStateException("the annotation " + descriptor + " cannot be read", e);
    }
  }

  private static boolean carriesPolicy(ClassReader reader) {
    boolean[] found = new boolean[1];
    reader.accept(
        new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
          @Override
          public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            found[0] |= descriptor.equals(POLICY);
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return found[0];
  }
}
