package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that the method only computes: it waits for no lock, file, database or other service, or
 * it returns a {@code CompletionStage} and leaves the waiting to others. The HTTP host then calls
 * it on the thread that read the request, which saves the hand-over to a worker thread and back.
 *
 * <p>A method that breaks the promise holds up every other connection of that thread, and the call
 * cannot be answered at its deadline before the method returns. The policies and interceptors
 * around the method must keep the same promise. A {@link dev.signet.user.CallerResolver} makes it
 * with this annotation on its class; without it, no function with the annotation may ask for its
 * user. On SCF, where an instance has one call at a time, the annotation changes nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NonBlocking {}
