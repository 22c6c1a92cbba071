package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.jackson.Member.Kind;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;

/**
 * The members of one property while the scan decides which of them count. It corresponds to
 * POJOPropertyBuilder in jackson-databind and follows its steps and their order.
 */
final class PropertyGroup {

  private String name;
  private final List<Member> members;
  private boolean created;

  PropertyGroup(String name) {
    this(name, List.of());
  }

  PropertyGroup(String name, Collection<Member> members) {
    this.name = name;
    this.members = new ArrayList<>();
    members.forEach(this::add);
  }

  void add(Member member) {
    members.add(member);
    created |= member.kind() == Kind.PARAMETER;
  }

  void addAll(PropertyGroup other) {
    other.members.forEach(this::add);
    created |= other.created;
  }

  /** Returns whether a constructor takes it, even if the parameter itself no longer counts. */
  boolean isCreated() {
    return created;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  List<Member> members() {
    return members;
  }

  /**
   * Returns whether this very object is a member; comparing all components of a record would cost a
   * fresh javac milliseconds.
   */
  boolean holds(Member wanted) {
    for (Member member : members) {
      if (member == wanted) {
        return true;
      }
    }
    return false;
  }

  List<Member> of(Kind kind) {
    return members.stream().filter(member -> member.kind() == kind).toList();
  }

  Member first(Kind kind) {
    List<Member> found = of(kind);
    return found.stream()
        .filter(member -> member.visible() || member.marked())
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
  }

  private boolean any(Predicate<Member> condition) {
    return members.stream().anyMatch(condition);
  }

  private void remove(Predicate<Member> condition) {
    members.removeIf(condition);
  }

  /** Removes ignored members. Returns false when the whole property is ignored. */
  boolean keepUnignored(Direction direction, boolean isRecord) {
    if (!any(Member::ignored)) {
      return true;
    }
    boolean payload = direction == Direction.PAYLOAD;
    if (payload && isRecord || !any(member -> member.marked() && !member.ignored())) {
      return false;
    }
    remove(Member::ignored);
    boolean written =
        any(m -> m.kind() == Kind.SETTER || m.kind() == Kind.PARAMETER)
            || any(m -> m.kind() == Kind.FIELD && !hidden(m));
    if (payload && !written) {
      remove(m -> m.kind() == Kind.FIELD);
    }
    return true;
  }

  boolean anyVisible() {
    return any(member -> member.visible() || member.marked());
  }

  /** Removes members that are not visible, or on the wrong side of {@code access}. */
  void keepVisible(Direction direction) {
    String access = access();
    if (access.equals("READ_ONLY")) {
      remove(m -> m.kind() == Kind.SETTER || m.kind() == Kind.PARAMETER);
      if (!of(Kind.GETTER).isEmpty()) {
        remove(m -> m.kind() == Kind.FIELD);
      } else {
        remove(m -> m.kind() == Kind.FIELD && direction == Direction.PAYLOAD);
      }
    } else if (access.equals("WRITE_ONLY")) {
      remove(m -> m.kind() == Kind.GETTER);
      remove(m -> m.kind() == Kind.FIELD && direction == Direction.RESULT);
    } else if (!access.equals("READ_WRITE")) {
      remove(m -> m.kind() == Kind.GETTER && hidden(m));
      if (of(Kind.GETTER).isEmpty()) {
        remove(PropertyGroup::hidden);
      }
    }
  }

  private static boolean hidden(Member member) {
    return !member.visible() && !member.marked();
  }

  String access() {
    return members.stream()
        .map(
            m ->
                JacksonAnnotations.constant(m.annotations(), JacksonAnnotations.PROPERTY, "access"))
        .filter(access -> !access.isEmpty() && !access.equals("AUTO"))
        .findFirst()
        .orElse("");
  }

  Set<String> explicitNames() {
    Set<String> names = new LinkedHashSet<>();
    members.stream().filter(Member::named).forEach(member -> names.add(member.explicitName()));
    return names;
  }

  /** Splits the group by explicit name; members without one go with the first. */
  List<PropertyGroup> explode() {
    List<PropertyGroup> groups = new ArrayList<>();
    for (String explicit : explicitNames()) {
      boolean first = groups.isEmpty();
      groups.add(
          new PropertyGroup(
              explicit,
              members.stream()
                  .filter(m -> m.named() ? m.explicitName().equals(explicit) : first)
                  .toList()));
    }
    return groups;
  }

  List<AnnotationMirror> annotations() {
    List<AnnotationMirror> merged = List.of();
    for (Member member : members) {
      merged = JacksonAnnotations.merge(merged, member.annotations());
    }
    return merged;
  }
}
