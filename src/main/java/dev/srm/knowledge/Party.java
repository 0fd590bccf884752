package dev.srm.knowledge;

/// Somebody who can own an area: the provider, the customer, or both together.
///
/// @param id as in rows and in JSON, e.g. `aws`
/// @param role what the party is in the model
/// @param name how a sentence calls it
/// @param sign one pictograph that stands before the name where there is colour
public record Party(String id, Role role, Bilingual name, String sign) {
  /// The three places of the model.
  public enum Role {
    PROVIDER,
    CUSTOMER,
    SHARED
  }
}
