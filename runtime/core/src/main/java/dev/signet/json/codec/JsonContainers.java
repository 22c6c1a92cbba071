package dev.signet.json.codec;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The codecs of the collection and map classes that a property may be declared as in place of List,
 * Set or Map. What is declared as a class without an order keeps the order of the document too.
 */
public final class JsonContainers {

  private JsonContainers() {}

  /** Returns the codec of ArrayLists; {@code nullable} is true to read null elements. */
  public static <E> JsonCodec<ArrayList<E>> arrayList(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.LIST);
  }

  /** Returns the codec of LinkedLists; {@code nullable} is true to read null elements. */
  public static <E> JsonCodec<LinkedList<E>> linkedList(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.LINKED_LIST);
  }

  /** Returns the codec of HashSets; {@code nullable} is true to read null elements. */
  public static <E> JsonCodec<HashSet<E>> hashSet(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.SET);
  }

  /** Returns the codec of LinkedHashSets; {@code nullable} is true to read null elements. */
  public static <E> JsonCodec<LinkedHashSet<E>> linkedHashSet(
      JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.SET);
  }

  /** Returns the codec of SortedSets in the natural order, which has no null. */
  public static <E> JsonCodec<SortedSet<E>> sortedSet(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.TREE_SET);
  }

  /** Returns the codec of NavigableSets in the natural order, which has no null. */
  public static <E> JsonCodec<NavigableSet<E>> navigableSet(
      JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.TREE_SET);
  }

  /** Returns the codec of TreeSets in the natural order, which has no null. */
  public static <E> JsonCodec<TreeSet<E>> treeSet(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.TREE_SET);
  }

  /** Returns the codec of Maps; {@code nullable} is true to read null values. */
  public static <K, V> JsonCodec<Map<K, V>> map(
      JsonCodec<K> key, JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(key, value, nullable, false);
  }

  /** Returns the codec of HashMaps; {@code nullable} is true to read null values. */
  public static <K, V> JsonCodec<HashMap<K, V>> hashMap(
      JsonCodec<K> key, JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(key, value, nullable, false);
  }

  /** Returns the codec of LinkedHashMaps; {@code nullable} is true to read null values. */
  public static <K, V> JsonCodec<LinkedHashMap<K, V>> linkedHashMap(
      JsonCodec<K> key, JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(key, value, nullable, false);
  }

  /** Returns the codec of SortedMaps; {@code nullable} is true to read null values. */
  public static <K, V> JsonCodec<SortedMap<K, V>> sortedMap(
      JsonCodec<K> key, JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(key, value, nullable, true);
  }

  /** Returns the codec of NavigableMaps; {@code nullable} is true to read null values. */
  public static <K, V> JsonCodec<NavigableMap<K, V>> navigableMap(
      JsonCodec<K> key, JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(key, value, nullable, true);
  }

  /** Returns the codec of TreeMaps; {@code nullable} is true to read null values. */
  public static <K, V> JsonCodec<TreeMap<K, V>> treeMap(
      JsonCodec<K> key, JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(key, value, nullable, true);
  }

  /**
   * Reads a key of a JSON object.
   *
   * @param codec the codec of strings, integers of at most 64 bits, UUIDs, enums or java.time
   * @throws InvalidPayloadException if it is not of the form of the type
   */
  public static <K> K key(JsonCodec<K> codec, String key) throws InvalidPayloadException {
    try {
      return codec.readKey(key);
    } catch (InvalidPayloadException refused) {
      String form = refused.violations().get(0).form();
      throw form.isEmpty() ? refused : JsonValues.expected(JsonForms.key(form));
    }
  }
}
