package dev.signet.processor.model;

import java.util.List;

/**
 * The conditions for admitting a call.
 *
 * @param requirement the requirement on the caller
 * @param policies the policies, in the order in which they are asked
 * @param checksOwner whether the caller must own the record that the payload names
 */
public record AdmissionModel(
    RequirementModel requirement, List<PolicyModel> policies, boolean checksOwner) {}
