package dev.signet.processor.model;

import java.util.List;

/**
 * The conditions under which a call is let in.
 *
 * @param requirement about the caller
 * @param policies classes that are asked in this order
 * @param checksOwner whether the caller must own the record that the payload names
 */
public record AdmissionModel(
    RequirementModel requirement, List<TypeRef> policies, boolean checksOwner) {}
