package dev.signet.http.probe;

import java.net.URI;
import java.util.List;

/**
 * The answer to a request of the probe: the names of the headers that arrived as they were sent,
 * and a hash over them, the nonce, the address and the ingress. The hash is no secret; the address'
 * certificate says who answers. It tells a host with another address or ingress, and an answer that
 * was kept from an earlier request, from one that belongs to the question.
 */
final class ProbeAnswer {

  /** A bound on what is read of an answer; the longest one has some 200 characters. */
  static final int MAX_BYTES = 1024;

  private static final String FIRST_WORD = "signet-probe";
  private static final String NOTHING = "-";
  private static final int HASH_DIGITS = 64;

  private final String question;

  ProbeAnswer(URI url, String ingress) {
    this.question = "1\n" + url.toASCIIString() + '\n' + ingress + '\n';
  }

  /** Returns the answer in ASCII. */
  String write(String nonce, List<String> kept) {
    String names = kept.isEmpty() ? NOTHING : String.join(",", kept);
    return FIRST_WORD + ' ' + hash(nonce, names) + ' ' + names;
  }

  /** Returns the names in an answer; null if it does not belong to the question. */
  List<String> read(String nonce, String answer) {
    String[] words = answer.strip().split(" ");
    if (words.length != 3
        || !words[0].equals(FIRST_WORD)
        || !words[1].equals(hash(nonce, words[2]))) {
      return null;
    }
    return words[2].equals(NOTHING) ? List.of() : List.of(words[2].split(","));
  }

  private String hash(String nonce, String names) {
    return Nonce.hash(question + nonce + '\n' + names, HASH_DIGITS);
  }
}
