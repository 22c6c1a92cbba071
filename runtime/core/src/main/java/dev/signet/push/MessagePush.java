package dev.signet.push;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets WeChat's message push run the function, for messages of one kind. It stands beside
 * {@code @CloudFunction} and may be repeated for further kinds. The method takes a {@link
 * PushMessage} and returns nothing, or a {@code CompletionStage<Void>}; its caller is WeChat, so
 * that a parameter with a caller's identity does not compile.
 *
 * <p>As an event function it receives what the console sends to it: one function for each pair of
 * message type and event (documentation of message pushes to cloud functions). On an HTTP host all
 * pushes come to the path {@code /_push}, as JSON or XML, and the host finds the function by the
 * pair. The answer is {@code success}; a method that throws is answered with an error, which makes
 * WeChat send the message again. A message that is sent again after a success does not reach the
 * method again as long as it is remembered: by the application's {@link dev.signet.limit.CallStore}
 * for three days, or else within one instance.
 *
 * <p>A call counts as a push only if the platform states a source for it that is no client: {@code
 * WX_HTTP}, {@code WX_TRIGGER} or {@code WX_UNKNOWN}, as one element. WeChat's documentation does
 * not say which of them a push carries; {@code @RequireSource} on the method or its class narrows
 * them. Every other call is answered SOURCE_NOT_ALLOWED before its body is read.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(MessagePushes.class)
public @interface MessagePush {

  /**
   * The message's MsgType, such as {@code text} or {@code event}: 1 to 64 letters, digits, {@code
   * _} or {@code -}, compared letter for letter.
   */
  String msgType();

  /**
   * The message's Event, in the same characters. It is required if the type is {@code event}, and
   * no other type has one.
   */
  String event() default "";
}
