package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.model.LimitModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** Turns {@code @RateLimit} and {@code @Idempotent} that passed the rules into the model. */
public final class LimitModels {

  private LimitModels() {}

  /** Returns the rate limits of a function as they are written, in source order. */
  public static List<AnnotationMirror> rates(FunctionDeclaration function) {
    List<AnnotationMirror> rates = new ArrayList<>();
    function.onMethod(RuntimeNames.RATE_LIMIT).ifPresent(rates::add);
    function
        .onMethod(RuntimeNames.RATE_LIMITS)
        .ifPresent(
            all ->
                Annotations.elements(all, "value").stream()
                    .map(AnnotationValue::getValue)
                    .filter(AnnotationMirror.class::isInstance)
                    .forEach(rate -> rates.add((AnnotationMirror) rate)));
    return rates;
  }

  /** Returns the name of the constant that says whose calls are counted; empty if unreadable. */
  public static String scope(AnnotationMirror rate) {
    return Annotations.value(rate, "scope")
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString())
        .orElse("");
  }

  static LimitModel of(FunctionDeclaration function) {
    AnnotationMirror once = function.onMethod(RuntimeNames.IDEMPOTENT).orElse(null);
    return new LimitModel(
        rates(function).stream().map(LimitModels::rate).toList(),
        once == null ? 0 : seconds(once, "ttl"),
        once == null ? "" : Annotations.string(once, "field"));
  }

  private static LimitModel.Rate rate(AnnotationMirror rate) {
    return new LimitModel.Rate(
        Annotations.integer(rate, "permits"), seconds(rate, "per"), scope(rate));
  }

  private static long seconds(AnnotationMirror mirror, String member) {
    return LimitTime.seconds(Annotations.string(mirror, member)).orElseThrow();
  }

  /** Returns the value that is the key of an idempotent function; null when no field is. */
  static OwnerModel.Value key(LimitModel limits, PayloadModel payload) {
    return limits.hasKeyField() ? OwnerModels.value(payload, limits.keyField(), false) : null;
  }
}
