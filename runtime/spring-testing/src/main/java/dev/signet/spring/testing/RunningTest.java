package dev.signet.spring.testing;

import dev.signet.simulator.CallerProfile;

/**
 * A test that runs.
 *
 * @param caller null if the test names none
 * @param around the test on the same thread that waits for this one, as JUnit lets a waiting thread
 *     run another test; usually null
 */
record RunningTest(Thread thread, CallerProfile caller, RunningTest around) {}
