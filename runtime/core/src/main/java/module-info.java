/**
 * The annotations, identity, the pipeline, and everything that generated code and hosts build on.
 */
@SuppressWarnings("module")
module dev.signet.runtime {
  requires transitive com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static java.net.http;

  exports dev.signet;
  exports dev.signet.error;
  exports dev.signet.function;
  exports dev.signet.host;
  exports dev.signet.host.http;
  exports dev.signet.identity;
  exports dev.signet.ingress;
  exports dev.signet.json;
  exports dev.signet.json.codec;
  exports dev.signet.json.databind;
  exports dev.signet.json.time;
  exports dev.signet.json.wire;
  exports dev.signet.limit;
  exports dev.signet.opendata;
  exports dev.signet.opendata.online;
  exports dev.signet.push;
  exports dev.signet.push.wire;
  exports dev.signet.support;
  exports dev.signet.user;
  exports dev.signet.validation;

  uses dev.signet.function.DecisionLog;
  uses dev.signet.function.FunctionIndex;
  uses dev.signet.function.Interceptor;
  uses dev.signet.function.Interceptor.Factory;
  uses dev.signet.limit.CallStore;
  uses dev.signet.limit.CallStore.Factory;
}
