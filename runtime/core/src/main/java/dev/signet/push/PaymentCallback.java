package dev.signet.push;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets WeChat's payment callback (cloudPay) run the function. It stands beside
 * {@code @CloudFunction}. The method takes a {@link PaymentNotice} and returns nothing, or a {@code
 * CompletionStage<Void>}; its caller is WeChat, so that a parameter with a caller's identity does
 * not compile.
 *
 * <p>The answer is {@code {"errcode":0,"errmsg":"OK"}}. Any failure is answered with another
 * errcode, and WeChat repeats the callback, for up to two days (documentation of cloudPay). A
 * notice that is repeated after a success does not reach the method again as long as it is
 * remembered: by the application's {@link dev.signet.limit.CallStore} for three days, or else
 * within one instance. The method must still accept a notice that it has booked before.
 *
 * <p>A call counts as a payment callback only if the platform states the source {@code
 * WX_PAYCALLBACK} for it, as one element. Every other call is answered SOURCE_NOT_ALLOWED before
 * its body is read. On an HTTP host the function's own path receives the callback.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PaymentCallback {}
