package org.directpathguard.repair;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Tells what the paths on the command line are: a disk or its image, mounted banks, or lone archives. */
final class TargetResolver {

    private TargetResolver() {}

    static Target resolve(List<Path> paths) throws RefusedException, DamagedException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new RefusedException(
                        "There is no " + path + ".",
                        "Check the name; 'lsblk' lists the disks of this machine, and --scan-disks looks at all of"
                                + " them.");
            }
        }
        List<Path> archives = paths.stream().filter(FileSort::isArchive).toList();
        if (archives.isEmpty()) {
            List<Path> banks = BankFolders.expand(paths);
            return Target.of(banks, BankFinder.find(banks));
        }
        if (archives.size() < paths.size()) {
            throw new RefusedException(
                    "Lone archives and disks or folders can't be worked on together.",
                    "Name the disk or its bank folders alone: the archives in their banks are found by themselves.");
        }
        return Target.ofArchives(archives);
    }
}
