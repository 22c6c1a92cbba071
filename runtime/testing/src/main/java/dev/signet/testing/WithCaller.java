package dev.signet.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the caller of the functions of a test, as WeChat would describe it. On a test class it
 * applies to all of its tests, on a method to that test, and on an annotation of your own
 * ({@code @AsAdmin}) wherever that one is used.
 *
 * <p><b>The calls of a test without a caller have no identity</b>: every function that requires one
 * refuses them. An identity is never made up.
 *
 * <p>The nearest annotation counts and is not merged with others: the method's, else the class's or
 * a superclass's, else that of the class around a {@code @Nested} one. {@code @WithCaller}, {@link
 * Anonymous} and {@link Timer} exclude each other on one element.
 *
 * <p>A value that is not given is that of the {@linkplain #profile() profile}. However, naming
 * another person drops the identifiers of the profile's person: a given {@link #openId()} drops the
 * profile's unionid, and a given {@link #shared()} drops its openid and unionid. An empty text
 * stands for a field that is not sent. Values are not checked, so that a malformed one can be
 * tried; the production ingress decides on them.
 *
 * <pre>{@code
 * @Test
 * @WithCaller(openId = "oLin", unionId = "uLin")
 * void linksAccounts(Functions functions) {
 *   functions.call("linkAccount").expectOk();
 * }
 *
 * @Test
 * @WithCaller(profile = "user-without-unionid")
 * void needsAUnionId(Functions functions) {
 *   functions.call("linkAccount").expectCode(ErrorCode.UNIONID_UNAVAILABLE);
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SignetExtension.class)
public @interface WithCaller {

  /** Stands for the value of the profile. */
  String AS_IN_PROFILE = "<as in the profile>";

  /**
   * The built-in caller whose values apply by default: {@code user}, {@code user-without-unionid},
   * {@code second-user}, {@code shared-user}, {@code devtools}, {@code message-push}, {@code
   * payment-callback} ({@link dev.signet.simulator.CallerProfiles#builtIn()}).
   */
  String profile() default "user";

  /** OPENID: the user in this app. */
  String openId() default AS_IN_PROFILE;

  /** UNIONID: the user across the apps of one account. */
  String unionId() default AS_IN_PROFILE;

  /** APPID: the app. */
  String appId() default AS_IN_PROFILE;

  /** SOURCE: such as {@code wx_client}, or a chain such as {@code wx_client,scf}. */
  String source() default AS_IN_PROFILE;

  /** ENV: the environment. */
  String env() default AS_IN_PROFILE;

  /** CLIENTIP: the client's IPv4 address. */
  String clientIp() default AS_IN_PROFILE;

  /** A user of an app that shares the environment; at most one. */
  Shared[] shared() default {};

  /** A user of another mini program, through resource sharing. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Shared {

    /** FROM_OPENID: the user in the app that shares. */
    String fromOpenId();

    /** FROM_APPID: the app that shares. */
    String fromAppId() default "wx0000000000000002";

    /** FROM_UNIONID: the user across the apps of that account; empty if WeChat sends none. */
    String fromUnionId() default "";
  }

  /** Gives a test's calls no identity, even if a class around it names a caller. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @ExtendWith(SignetExtension.class)
  @interface Anonymous {}

  /**
   * Makes the platform's timer the caller. It fires the first trigger of the function that is
   * called. Since it exists for event functions only, calls go through {@link
   * dev.signet.simulator.Entrance#EVENT} unless {@link ThroughEntrance} names another entrance.
   */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @ExtendWith(SignetExtension.class)
  @interface Timer {}
}
