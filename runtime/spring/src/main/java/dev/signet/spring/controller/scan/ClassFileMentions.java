package dev.signet.spring.controller.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/** Collects from one class file what it says about Signet. */
final class ClassFileMentions extends ClassVisitor {

  private final SignetAnnotations known;
  private final Set<String> ofClass = new TreeSet<>();
  private final List<MethodMention> ofMethods = new ArrayList<>();

  private ClassFileMentions(SignetAnnotations known) {
    super(SpringAsmInfo.ASM_VERSION);
    this.known = known;
  }

  /** Reads a class file, without the code of its methods. */
  static ClassFileMentions read(ClassReader file, SignetAnnotations known) {
    ClassFileMentions mentions = new ClassFileMentions(known);
    file.accept(mentions, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return mentions;
  }

  /** Returns the annotations of the class that promise a check, as people write them. */
  List<String> ofClass() {
    return ofClass.stream().map(SignetAnnotations::named).toList();
  }

  /** Returns what stands at methods that have something to enforce. */
  List<MethodMention> ofMethods() {
    return ofMethods.stream().filter(MethodMention::promises).toList();
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return noted(descriptor, ofClass::add);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if (name.startsWith("<")) {
      // Nobody sends a request to a constructor.
      return null;
    }
    MethodMention mention = new MethodMention(name, descriptor);
    ofMethods.add(mention);
    return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return noted(annotation, mention::add);
      }

      @Override
      public AnnotationVisitor visitParameterAnnotation(
          int parameter, String annotation, boolean visible) {
        if (annotation.equals(SignetAnnotations.CURRENT_USER)) {
          mention.addUser(parameter);
          return null;
        }
        return noted(annotation, mention::add);
      }
    };
  }

  /**
   * Notes an annotation, and those inside of it, because one that is repeated is in a container.
   */
  private AnnotationVisitor noted(String descriptor, Consumer<String> found) {
    if (known.promises(descriptor)) {
      found.accept(descriptor);
    }
    return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
      @Override
      public AnnotationVisitor visitAnnotation(String name, String inside) {
        return noted(inside, found);
      }

      @Override
      public AnnotationVisitor visitArray(String name) {
        return this;
      }
    };
  }
}
