package dev.signet.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The conditions for admitting a call.
 *
 * @param requirement the requirement on the caller
 * @param rules the application's own rules, in the order in which they are asked
 * @param user the way to the application's own user; null for a function that wants none
 * @param checksOwner whether the caller must own the record that the payload names
 */
public record AdmissionModel(
    RequirementModel requirement, List<RuleModel> rules, UserModel user, boolean checksOwner) {

  /** Returns the policies that decide, each once. */
  public List<PolicyModel> policies() {
    return rules.stream().map(RuleModel::policy).distinct().toList();
  }

  /**
   * Returns the objects of the application beside the handler's, each once: the resolver comes
   * before the policies.
   */
  public List<PolicyModel> objects() {
    return Stream.concat(Stream.ofNullable(user).map(UserModel::resolver), policies().stream())
        .toList();
  }

  /** Returns whether the function needs the application's own user. */
  public boolean resolvesUser() {
    return user != null;
  }
}
