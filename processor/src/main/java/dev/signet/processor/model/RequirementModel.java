package dev.signet.processor.model;

import java.util.List;

/**
 * The requirements of a function on its caller, those of class and method combined.
 *
 * @param anonymous whether anybody may call, also without an identity
 * @param sourceAlone whether the source may admit a call without an identity
 * @param appIds the app ids that may call; empty when any app may
 * @param sources the names of CallSource constants; empty for the default ones
 * @param chain whether a chain of sources is allowed
 */
public record RequirementModel(
    boolean anonymous,
    boolean sourceAlone,
    boolean unionId,
    boolean sharedCaller,
    boolean sharedCallerOnly,
    List<String> appIds,
    List<String> sources,
    boolean chain) {}
