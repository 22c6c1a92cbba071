package dev.signet.maven.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages for the person who runs a goal, in English and Simplified Chinese. */
public enum PluginMessages {
  GOAL_FAILED,
  NO_MANIFEST,
  MANIFEST_NOT_READ,
  NOTHING_TO_LAY_OUT,
  LAYOUT_UNKNOWN,
  LANGUAGE_NOT_LEGAL,
  TREE_NOT_WRITTEN,
  FILE_KEPT,
  FILE_LEFT_OVER,
  OVERRIDE_REPLACES,
  OVERRIDE_ADDS,
  OVERRIDE_DIFFERS,
  OVERRIDE_UNKNOWN,
  MODES_NOT_KEPT,
  NO_FUNCTIONS,
  BUILD_NOT_READ,
  LAYOUT_WITHOUT_LIBRARY,
  TEST_LIBRARY,
  TIMER_NOT_DEPLOYED,
  CLASSES_NEED_NEWER_JAVA,
  LIBRARY_NEEDS_NEWER_JAVA,
  RESOURCE_CLASH,
  INGRESS_NOT_LEGAL,
  ENV_ID_NOT_LEGAL,
  JVM_OPTIONS_NOT_LEGAL,
  NAME_NOT_LEGAL,
  NAMES_CLASH,
  CUSTOM_RUNTIME_BY_HAND,
  CUSTOM_RUNTIME_SEES_NO_SOURCE,
  HTTP_NAME_NOT_LEGAL,
  HTTP_NAME_TAKEN,
  HTTP_CONCURRENCY_NOT_LEGAL,
  HTTP_RUNTIME_NOT_LEGAL,
  HTTP_JAVA_TOO_OLD,
  IMAGE_JAVA_NOT_LEGAL,
  BASE_IMAGES_UNKNOWN,
  IMAGE_TAG_NOT_LEGAL,
  IMAGE_BUILD_NOT_LEGAL,
  IMAGE_URI_NOT_LEGAL,
  IMAGE_REPOSITORY_MISSING,
  MEMORY_NOT_LEGAL,
  TIMEOUT_NOT_LEGAL,
  TIMERS_TOO_MANY,
  ENVIRONMENT_NAME_NOT_LEGAL,
  ENVIRONMENT_NAME_OWN,
  ENVIRONMENT_TWICE,
  ENVIRONMENT_TOO_LARGE,
  TEXT_IS_TEMPLATE,
  TEXT_IS_JSON,
  UNDER_FUNCTION_ROOT,
  ZIP_TOO_LARGE,
  UNPACKED_TOO_LARGE,
  CLIENT_MISSING,
  CLIENT_COPIED,
  LAYING_OUT,
  LAID_OUT,
  COMPILED_TWICE,
  COMPILER_REFUSED,
  COMPILER_LEFT_OUT,
  PROCESSOR_VERSION,
  OTHER_LANGUAGE,
  OTHER_SIGNET,
  NOT_RESOLVED,
  MODULE_LEFT_OUT,
  DEBUG_NOT_LEGAL,
  SERVER_NOT_STARTED,
  SERVER_ENDED;

  private static final String BUNDLE = "dev.signet.maven.message.messages";

  /** Returns the message in Chinese if that is the locale's language, otherwise in English. */
  public String format(Locale locale, Object... arguments) {
    // ROOT is English. Asking for ENGLISH would fall back to the default locale, which may be
    // Chinese.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}
