package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.user.CallerResolvers;
import dev.signet.processor.collect.user.ResolverDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/**
 * Refuses a payload property that is named like the id of the application's own user, unless the
 * client may send it for a stated reason: a client that chooses the id chooses who it is. It
 * concerns the functions for which a resolver is declared, since there the user can be had; without
 * one such a name is as good as any other.
 */
final class UserIdInPayloadRule implements InspectionRule {

  /** The names, folded, that an own id has whatever the user's type is called. */
  private static final Set<String> USUAL =
      Set.of("userid", "uid", "openuserid", "currentuserid", "myuserid");

  private static final String BARE = "id";

  @Override
  public List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    if (inspection.direction() != Direction.PAYLOAD) {
      return List.of();
    }
    List<ResolverDeclaration> resolvers = new CallerResolvers(function.handler(), context).all();
    List<Finding> findings = new ArrayList<>();
    if (!resolvers.isEmpty()) {
      Map<String, String> names = names(resolvers);
      for (PropertyFact fact : inspection.properties()) {
        check(inspection, fact, isOfUser(fact, resolvers), names, findings);
      }
    }
    return findings;
  }

  private static void check(
      TypeInspection inspection,
      PropertyFact fact,
      boolean ofUser,
      Map<String, String> names,
      List<Finding> findings) {
    if (fact.property().clientSupplied().isPresent()) {
      return;
    }
    fact.property().names().stream()
        .map(IdentityNames::fold)
        // A bare id is a record's, about which UncheckedId asks, except where the user is sent.
        .filter(name -> names.containsKey(name) && (ofUser || !name.equals(BARE)))
        .findFirst()
        .ifPresent(
            name ->
                findings.add(
                    Finding.whole(
                        inspection,
                        fact.path(),
                        DiagnosticId.USER_ID_IN_PAYLOAD,
                        fact.path(),
                        names.get(name))));
  }

  /** Returns whether the property is one of the user type itself, as which it came by mistake. */
  private static boolean isOfUser(PropertyFact fact, List<ResolverDeclaration> resolvers) {
    return resolvers.stream()
        .anyMatch(
            resolver ->
                resolver.user() instanceof DeclaredType user
                    && user.asElement().equals(fact.owner()));
  }

  /** Returns the folded names, each with the type of the user that should be taken instead. */
  private static Map<String, String> names(List<ResolverDeclaration> resolvers) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ResolverDeclaration resolver : resolvers) {
      if (resolver.user() instanceof DeclaredType type) {
        String shown = TypeDisplay.of(type);
        names.putIfAbsent(IdentityNames.fold(type.asElement().getSimpleName() + "id"), shown);
        resolver
            .id()
            .map(mirror -> IdentityNames.fold(Annotations.string(mirror, "value")))
            .filter(name -> !name.isEmpty())
            .ifPresent(name -> names.putIfAbsent(name, shown));
        USUAL.forEach(name -> names.putIfAbsent(name, shown));
      }
    }
    return names;
  }
}
