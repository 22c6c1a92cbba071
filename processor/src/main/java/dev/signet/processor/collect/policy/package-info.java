/**
 * The application's own rules: annotations that name a policy, and the arguments with which the
 * policy is asked.
 */
package dev.signet.processor.collect.policy;
