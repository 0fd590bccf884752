package dev.srm.app;

/// Entry.
public final class Main {
  private Main() {}

  /// @param args the words after `srm`
  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
