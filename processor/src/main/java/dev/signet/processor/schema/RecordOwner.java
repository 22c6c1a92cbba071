package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * The property of an object that says whose it is, which is compared with the caller.
 *
 * @param type its type, boxed
 * @param read the access for reading, which generated code can reach
 */
public record RecordOwner(TypeRef type, Access read) {

  /** Returns whether it is read by the same member as a property, and so is that property. */
  public boolean is(Property property) {
    Access access = property.access().read();
    return access != null && access.kind() == read.kind() && access.member().equals(read.member());
  }
}
