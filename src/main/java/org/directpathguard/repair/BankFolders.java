package org.directpathguard.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the mounted banks below a folder that holds several of them, such as {@code /mnt} with {@code hd1} and {@code hd2}. */
final class BankFolders {

    private BankFolders() {}

    /** {@return the same paths, with each folder that is no bank itself replaced by the banks in it, if there are any} */
    static List<Path> expand(List<Path> paths) {
        List<Path> expanded = new ArrayList<>();
        for (Path path : paths) {
            List<Path> banks = Files.isDirectory(path) && !isBank(path) ? banksIn(path) : List.of();
            expanded.addAll(banks.isEmpty() ? List.of(path) : banks);
        }
        return expanded;
    }

    private static List<Path> banksIn(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(BankFolders::isBank)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isBank(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().equalsIgnoreCase("boot.cfg"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
