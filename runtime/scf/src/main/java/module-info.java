/** SCF event functions: the entry for the managed Java runtimes, and the custom runtime. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.signet.scf {
  requires transitive dev.signet.runtime;
  requires transitive scf.java.events;

  exports dev.signet.scf;
}
