/**
 * Writes inventories as {@code govc object.save} leaves them in a folder: hosts, storage, networks, machines, in
 * whatever state a case needs.
 *
 * <p>It shares no code with the program: names and shapes come from the vSphere API reference and from folders that
 * govc 0.46.3 saved, so that a mistake in the program's own reading can't hide in its tests.
 */
@NullMarked
package org.directpathguard.corpus.dump;

import org.jspecify.annotations.NullMarked;
