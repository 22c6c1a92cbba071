package dev.signet.processor;

import dev.signet.processor.model.GroupModel;
import java.util.Optional;

/**
 * The stages that a top-level class with cloud functions goes through. A state holds no element:
 * those of one round are stale in the next.
 */
sealed interface HandlerState {

  /** A type of its signatures does not exist, and another processor may still make it. */
  record AwaitingTypes() implements HandlerState {}

  /**
   * Its declarations were checked; its payloads and codecs come next.
   *
   * @param group the model of its wrappers, which are written; empty when its declarations have
   *     mistakes, and then no codecs are written either
   */
  record AwaitingCodecs(Optional<GroupModel> group) implements HandlerState {}

  /** Its payloads were checked, and its codecs are written unless something is wrong. */
  record WithCodecs() implements HandlerState {}
}
