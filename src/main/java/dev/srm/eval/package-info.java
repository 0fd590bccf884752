/// Measures answers against golden questions: how many are right, which owners are wrong, and what
/// changed since the committed report.
@NullMarked
package dev.srm.eval;

import org.jspecify.annotations.NullMarked;
