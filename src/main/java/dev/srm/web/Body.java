package dev.srm.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The body of a request, read no further than allowed.
sealed interface Body {
  /// All of it.
  record Whole(byte[] bytes) implements Body {
    @Override
    public boolean equals(Object other) {
      return other instanceof Whole that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /// There is more of it than allowed.
  record TooLarge() implements Body {}

  /// @param announced bytes by the header, negative when the peer sends chunks
  /// @param drainBytesMax of a body too large that are read and thrown away, because a peer that is
  ///   still sending would not see the reply
  /// @throws IOException when the peer stops half-way
  static Body read(InputStream stream, long announced, int bytesMax, int drainBytesMax)
      throws IOException {
    if (announced <= bytesMax) {
      byte[] bytes = stream.readNBytes(bytesMax);
      if (stream.read() < 0) {
        return new Whole(bytes);
      }
    }
    drain(stream, drainBytesMax);
    return new TooLarge();
  }

  private static void drain(InputStream stream, int bytesMax) throws IOException {
    byte[] buffer = new byte[8192];
    int left = bytesMax;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = stream.read(buffer, 0, Math.min(left, buffer.length));
      left -= read;
    }
  }
}
