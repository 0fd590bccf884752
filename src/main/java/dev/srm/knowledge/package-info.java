/// Facts as records: what is known of services, areas, owners and notes. Records check themselves,
/// so an invalid fact cannot exist; where a fact stands in a file is part of the fact.
@NullMarked
package dev.srm.knowledge;

import org.jspecify.annotations.NullMarked;
