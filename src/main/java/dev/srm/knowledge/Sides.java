package dev.srm.knowledge;

/// Who does what, in one language. Each text reads on after the party's name and ends with a full
/// stop; empty where that side has nothing to do.
///
/// @param provider reads after "AWS "
/// @param customer reads after "You "
/// @param conditions what would change it, a full sentence, or empty
public record Sides(String provider, String customer, String conditions) {}
