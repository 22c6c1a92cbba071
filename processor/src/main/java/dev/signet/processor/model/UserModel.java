package dev.signet.processor.model;

/**
 * How a function gets the application's own user.
 *
 * @param type the type of the user
 * @param resolver the object that finds it
 * @param mayBeUnknown whether a caller whom the application does not know may call the function
 * @param hasId whether the resolver names the property that is the user's id
 * @param owns whether the owner of a record is compared with the user's id
 */
public record UserModel(
    TypeRef type, PolicyModel resolver, boolean mayBeUnknown, boolean hasId, boolean owns) {}
