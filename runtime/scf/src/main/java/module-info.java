/** SCF event functions: the entry that the managed Java runtimes call. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.signet.scf {
  requires transitive dev.signet.runtime;
  requires transitive scf.java.events;

  exports dev.signet.scf;
}
