package dev.srm.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands words that are already cut to the index, each slot of them from a position of its own on.
final class Slots extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<List<String>> slots;
  private Iterator<String> words = List.<String>of().iterator();
  private int slot;
  private int position;

  Slots(List<List<String>> slots) {
    this.slots = slots;
    rewind();
  }

  @Override
  public void reset() {
    rewind();
  }

  private void rewind() {
    slot = -1;
    position = -1;
    words = List.<String>of().iterator();
  }

  @Override
  public boolean incrementToken() {
    int first = -1;
    while (!words.hasNext()) {
      if (++slot >= slots.size()) {
        return false;
      }
      words = slots.get(slot).iterator();
      first = slot * Fields.SLOT;
    }
    clearAttributes();
    int last = (slot + 1) * Fields.SLOT - 1;
    int next = first >= 0 ? first : Math.min(position + 1, last);
    step.setPositionIncrement(next - position);
    position = next;
    term.append(words.next());
    return true;
  }
}
