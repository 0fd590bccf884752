package dev.srm.knowledge;

/// Brings the plain inflections of an English word together: patch, patches, patched, patching.
///
/// Much lighter than Porter on purpose: it never joins words of different meaning (organisation and
/// organ), and it leaves words of up to three letters alone, so that DNS and AWS stay what they
/// are.
public final class Stem {
  private static final int SHORTEST = 4;

  private Stem() {}

  /// @param word lower case
  public static String of(String word) {
    if (word.length() < SHORTEST || !isLatin(word)) {
      return word;
    }
    return withoutE(withoutTense(withoutPlural(word)));
  }

  private static boolean isLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("ies") && word.length() > SHORTEST) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return cut(word, 2);
    }
    if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return cut(word, 1);
    }
    return word;
  }

  private static String withoutTense(String word) {
    if (word.endsWith("ied") && word.length() > SHORTEST) {
      return cut(word, 3) + "y";
    }
    for (String ending : new String[] {"ing", "ed"}) {
      if (word.endsWith(ending)) {
        String rest = cut(word, ending.length());
        if (rest.length() >= 3 && hasVowel(rest)) {
          return single(rest);
        }
      }
    }
    return word;
  }

  /// "stopp" of "stopped" is "stop", but "encrypt", "access" and "install" keep their ends.
  private static String single(String rest) {
    char last = rest.charAt(rest.length() - 1);
    boolean twice = rest.charAt(rest.length() - 2) == last;
    return twice && "bdgmnprt".indexOf(last) >= 0 ? cut(rest, 1) : rest;
  }

  private static String withoutE(String word) {
    return word.length() > 3 && word.endsWith("e") ? cut(word, 1) : word;
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
