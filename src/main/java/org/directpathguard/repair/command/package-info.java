/**
 * The {@code repair} command and its verbs. The large program mounts it; {@link
 * org.directpathguard.repair.command.Rescue} starts it alone, as the rescue bundle does.
 */
@NullMarked
package org.directpathguard.repair.command;

import org.jspecify.annotations.NullMarked;
