package org.directpathguard.repair.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

/** What an input or output failure means, in words: Java's own messages often hold only the file's name. */
public final class IoWords {

    private IoWords() {}

    /**
     * Says why reading or writing failed.
     *
     * @param failure what Java says, which for many causes is the file's name and nothing else
     * @return the cause in words, without an end mark
     */
    public static String of(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission was denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something of that name is there already";
        }
        if (failure instanceof ReadOnlyFileSystemException) {
            return "the medium is read-only";
        }
        if (failure instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : "the system gave no reason";
    }
}
