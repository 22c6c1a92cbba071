package dev.signet.processor.generate.client;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that a type of the client cannot have, or that would hide another from its users. */
final class ReservedTypeNames {

  /** Words that TypeScript reads as something else where a type is expected, or refuses. */
  private static final String WORDS =
      "any unknown never number bigint boolean string symbol void object undefined null true false"
          + " this super in function typeof delete export debugger with let yield await async of"
          + " keyof infer unique readonly asserts is intrinsic arguments eval var NaN Infinity"
          + " globalThis require module exports wx";

  /** Types of ECMAScript and TypeScript; an import would hide them in the importing file. */
  private static final String LIBRARY =
      "Array ArrayBuffer Awaited BigInt Boolean DataView Date Error Exclude Extract Function"
          + " Infinity Intl Iterable Iterator JSON Map Math NonNullable Number Object Omit"
          + " Parameters Partial Pick Promise PromiseLike Proxy Readonly ReadonlyArray Record"
          + " Reflect RegExp Required ReturnType Set String Symbol TypeError WeakMap WeakSet";

  /** What the client's own text declares. */
  private static final String CLIENT =
      "SignetError SignetFunctions SignetViolation FunctionClientOptions ContainerClientOptions Send"
          + " functionClient containerClient functionsBy resultOf callFailed CloudID";

  static final Set<String> ALL =
      Stream.of(WORDS, LIBRARY, CLIENT)
          .flatMap(names -> Stream.of(names.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private ReservedTypeNames() {}
}
