package dev.signet.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One cloud function.
 *
 * @param name the name on the platform
 * @param description the description; empty when there is none
 * @param wrapperName the simple name of its wrapper, unique within the group
 */
public record FunctionModel(
    String name,
    String description,
    String wrapperName,
    MethodModel method,
    ResultModel result,
    AdmissionModel admission,
    DeploymentModel deployment,
    LimitModel limits) {

  /** Returns the class that declares the method. */
  public HandlerModel handler() {
    return method.handler();
  }

  /** Returns whether only a timer runs it. */
  public boolean isTimer() {
    return !deployment.triggers().isEmpty();
  }

  /** Returns the calls of WeChat's own that run it. */
  public CallbackModel callback() {
    return deployment.callback();
  }

  /** Returns whether clients call it. */
  public boolean isForClients() {
    return !isTimer() && !callback().isPresent();
  }

  /** Returns the arguments that are payload fields. */
  public List<ArgumentModel.Field> fields() {
    return method.arguments().stream()
        .filter(ArgumentModel.Field.class::isInstance)
        .map(ArgumentModel.Field.class::cast)
        .toList();
  }

  /** Returns the argument that is the whole payload, or null. */
  public ArgumentModel.Payload payload() {
    return method.arguments().stream()
        .filter(ArgumentModel.Payload.class::isInstance)
        .map(ArgumentModel.Payload.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Returns the arguments that are open data. */
  public List<ArgumentModel.Field> openData() {
    return fields().stream().filter(field -> field.openData() != null).toList();
  }

  /** Returns the class that asks WeChat for open data; null if there is none, or no open data. */
  public PolicyModel openDataSource() {
    return openData().isEmpty() ? null : openData().get(0).openData().source();
  }

  /** Returns whether a payload is read. */
  public boolean takesPayload() {
    return payload() != null || !fields().isEmpty();
  }

  /** Returns whether the wrapper needs the handler object, for the call or the owner's lookup. */
  public boolean needsObject() {
    return handler().hasObject() && (!method.isStatic() || admission.checksOwner());
  }

  /**
   * Returns the objects of the application beside the handler's, in the order of the wrapper's
   * parameters.
   */
  public List<PolicyModel> objects() {
    return Stream.concat(admission.objects().stream(), Stream.ofNullable(openDataSource()))
        .toList();
  }

  /** Returns the classes of the objects behind the function that only the application makes. */
  public List<TypeRef> beans() {
    return Stream.concat(
            Stream.of(handler())
                .filter(handler -> needsObject() && handler.isBean())
                .map(HandlerModel::type),
            objects().stream().filter(PolicyModel::bean).map(PolicyModel::type))
        .toList();
  }

  /** Returns the name of the codecs' method that reads the payload. */
  public String decodeMethod() {
    return "decode" + wrapperName;
  }

  /** Returns the name of the codecs' method that writes the result. */
  public String encodeMethod() {
    return "encode" + wrapperName;
  }

  /** Returns the name of the codecs' method that finds the key of an idempotent call. */
  public String keyMethod() {
    return "key" + wrapperName;
  }

  /** Returns the name of the codecs' method that finds the owner of the record. */
  public String ownerMethod() {
    return "owner" + wrapperName;
  }

  /** Returns the name of the codecs' method that asks the policy of one of the rules. */
  public String permitsMethod(int rule) {
    return "permits" + wrapperName + "_" + (rule + 1);
  }

  /** Returns the name of the codecs' method that reads the id of a user. */
  public String userIdMethod() {
    return "userId" + wrapperName;
  }

  /**
   * Returns the simple name of the SCF entry, which depends on the function's name alone and not on
   * those of classes.
   */
  public String scfEntryName() {
    return scfEntryName(name);
  }

  /**
   * Returns the simple name of the SCF entry of a function name. A hyphen becomes a dollar, which
   * no function name has.
   */
  public static String scfEntryName(String functionName) {
    return "Scf_" + functionName.replace('-', '$');
  }
}
