package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.RefusedException;

/** Something around the configuration that can be closed again over changed content: gzip, a tar, a seal. */
interface Shell {

    /**
     * Closes the shell.
     *
     * @param newContent what to put in place of the content it was opened with
     * @return the file with the new content
     * @throws RefusedException if the new content can't be put there
     */
    byte[] wrap(byte[] newContent) throws RefusedException;
}
