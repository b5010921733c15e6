package org.directpathguard.repair.write;

import java.util.List;
import org.directpathguard.repair.failure.RefusedException;

/** A bank's file system is dirty or inconsistent, so that writing to it could destroy files. */
public final class UnsoundFileSystemException extends RefusedException {

    private static final long serialVersionUID = 1L;

    UnsoundFileSystemException(String bank, List<String> faults, String command) {
        super(
                "The file system of " + bank + " must be checked before it is written to. " + String.join(" ", faults),
                "If a repair was cut off here, finish it with 'repair resume JOURNAL' and change nothing else before. If not, save"
                        + " an image of the disk, then run '" + command + "' and start the repair again.");
    }
}
