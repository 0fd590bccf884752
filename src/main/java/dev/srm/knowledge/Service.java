package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;

/// A service or tool that questions name.
///
/// @param name official name
/// @param shortName what sentences call it
/// @param reading how the short name is pronounced in Korean; decides the particles after it
/// @param aliases what people type, of both languages
/// @param profile id of the service model that answers where neither a row nor a universal row does
/// @param useFor problems that it is the tool for
/// @param family how it belongs to other services
/// @param end end of support, where there is one
public record Service(
    String id,
    String name,
    String shortName,
    String reading,
    List<String> aliases,
    String profile,
    Bilingual purpose,
    List<Bilingual> useFor,
    String page,
    String checked,
    List<Row> rows,
    List<Variant> variants,
    List<Fact> facts,
    Family family,
    Optional<End> end) {
  public Service {
    aliases = List.copyOf(aliases);
    useFor = List.copyOf(useFor);
    rows = List.copyOf(rows);
    variants = List.copyOf(variants);
    facts = List.copyOf(facts);
  }

  /// Kinship between services.
  ///
  /// @param parent the service that this one is a kind of
  /// @param select words that pick this one once the parent is named
  /// @param defaultMember of a parent: the member that is meant when none is named
  /// @param featureOf the service that this is a part of; a feature never takes the place of a
  ///   named service
  /// @param hints words that mean this one where no service is named, e.g. what it is made of
  public record Family(
      Optional<String> parent,
      List<Cue> select,
      Optional<String> defaultMember,
      Optional<String> featureOf,
      List<Cue> hints) {
    /// A service by itself.
    public static final Family NONE =
        new Family(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());

    public Family {
      select = List.copyOf(select);
      hints = List.copyOf(hints);
    }
  }

  /// End of support: said before anything else, once the date is past.
  ///
  /// @param date ISO
  public record End(String date, Evidence evidence) {}

  /// @return the service's own row for that area
  public Optional<Row> row(String area) {
    return rows.stream().filter(row -> row.area().equals(area)).findFirst();
  }
}
