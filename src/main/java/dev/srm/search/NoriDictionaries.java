package dev.srm.search;

import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.UnknownDictionary;

/// Loads the dictionaries of the Korean analyzer, 45 MB that a program holds once.
public final class NoriDictionaries {
  private NoriDictionaries() {}

  /// Begins to load both at once, in threads of their own, and returns: worth calling as soon as a
  /// search is likely, because one takes half a second and the other a quarter.
  public static void load() {
    Thread.ofPlatform().daemon().name("nori-costs").start(ConnectionCosts::getInstance);
    Thread.ofPlatform()
        .daemon()
        .name("nori-words")
        .start(() -> {
          TokenInfoDictionary.getInstance();
          UnknownDictionary.getInstance();
        });
  }
}
