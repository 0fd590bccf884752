/// Files become knowledge. Whatever is wrong in them is collected and reported all at once, each
/// problem with its file, its line and how to mend it.
///
/// Decision: YAML is read as a tree of nodes with their places, not bound to classes. Because: a
/// message without a line is of no use to a curator with ninety files. Rejected: data binding by
/// Jackson, which stops at the first mistake and forgets where it was.
@NullMarked
package dev.srm.corpus;

import org.jspecify.annotations.NullMarked;
