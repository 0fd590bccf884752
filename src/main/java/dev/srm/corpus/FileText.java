package dev.srm.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/// The text of a file, composed (NFC), because macOS writes Hangul letter by letter.
///
/// @param text without a byte order mark
/// @param utf8 whether the file was UTF-8, as it should be
record FileText(String text, boolean utf8) {
  /// What Korean Windows wrote before UTF-8.
  private static final String KOREAN_WINDOWS = "x-windows-949";

  private static final String MARK = "\uFEFF";

  static FileText of(byte[] bytes) {
    Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new FileText(clean(utf8.get()), true);
    }
    boolean marked = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
    Charset guess =
        marked || !Charset.isSupported(KOREAN_WINDOWS)
            ? StandardCharsets.UTF_16
            : Charset.forName(KOREAN_WINDOWS);
    String text = decode(bytes, guess).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    return new FileText(clean(text), false);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String clean(String text) {
    String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
    return Normalizer.normalize(unmarked, Normalizer.Form.NFC);
  }
}
