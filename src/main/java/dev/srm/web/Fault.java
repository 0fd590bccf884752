package dev.srm.web;

/// Something wrong in a request object.
///
/// @param key where: `question`, `context[3]`; empty for the object as a whole
/// @param what what is wrong, a full sentence
/// @param mend how to put it right, a full sentence
public record Fault(String key, String what, String mend) {
  @Override
  public String toString() {
    return (key.isEmpty() ? "" : key + ": ") + what + " " + mend;
  }
}
