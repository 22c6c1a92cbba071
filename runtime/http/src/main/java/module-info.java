/** The HTTP host for WeChat CloudRun, CloudBase HTTP functions and CloudBase Run. */
@SuppressWarnings("module")
module dev.signet.http {
  requires transitive dev.signet.runtime;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.transport;

  exports dev.signet.http;
}
