/// Settings, wiring and the commands of `srm`. The only package that reads the environment and the
/// clock, and that prints.
///
/// Decision: everything is put together by plain constructors in [Wiring], and a command builds
/// only what it needs. Because: a person who types a question waits for the start; a framework or
/// an index that the question does not need would be most of that wait. Rejected: dependency
/// injection by annotations.
@NullMarked
package dev.srm.app;

import org.jspecify.annotations.NullMarked;
