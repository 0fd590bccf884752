/// A message of any platform becomes a reply, the same for all of them.
@NullMarked
package dev.srm.chat;

import org.jspecify.annotations.NullMarked;
