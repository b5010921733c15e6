package org.directpathguard.repair.esxconf;

import java.nio.charset.StandardCharsets;

/**
 * One line of esx.conf.
 *
 * @param number counted from 1
 * @param start offset of its first byte
 * @param bytes its bytes as ISO 8859-1 without the line end, so that positions in the text are positions in the file
 */
record ConfLine(int number, int start, String bytes) {

    /** {@return the line for people, in the character set ESXi writes} */
    String text() {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
