package dev.signet.processor;

import dev.signet.processor.model.GroupModel;
import java.util.Optional;

/**
 * A stage that a top-level class with cloud functions goes through. A state holds no element,
 * because the elements of one round are stale in the next.
 */
sealed interface HandlerState {

  /**
   * A type in the signatures of the class does not exist yet, and another processor may still
   * generate it.
   */
  record AwaitingTypes() implements HandlerState {}

  /**
   * The declarations of the class were checked; its payloads and codecs come next.
   *
   * @param group the model of its wrappers, which are written; empty when its declarations have
   *     mistakes, in which case no codecs are written either
   */
  record AwaitingCodecs(Optional<GroupModel> group) implements HandlerState {}

  /**
   * The payloads of the class were checked, and its codecs are written unless there was a mistake.
   */
  record WithCodecs() implements HandlerState {}
}
