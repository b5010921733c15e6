package org.directpathguard.repair.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Real tar programs, each in the formats it writes. */
public enum LabTar {
    /** GNU tar, the format of Unix version 7. */
    V7("tar", "--format=v7"),
    /** GNU tar before 1.13. */
    OLD_GNU("tar", "--format=oldgnu"),
    /** GNU tar's own format. */
    GNU("tar", "--format=gnu"),
    /** POSIX 1988. */
    USTAR("tar", "--format=ustar"),
    /** POSIX 2001, with a pax header before every member. */
    PAX("tar", "--format=pax"),
    /** Busybox, which ESXi is remembered to use. */
    BUSYBOX("busybox", "tar"),
    /** Python's tarfile in its default format, pax where needed. */
    PYTHON("python3", "-c", """
        import sys, tarfile
        tar = tarfile.open(sys.argv[3], 'w')
        for name in sys.argv[4:]:
            tar.add(sys.argv[2] + '/' + name, name, recursive=False)
        tar.close()
        """);

    private final String program;
    private final String firstArgument;
    private final String script;

    LabTar(String program, String firstArgument) {
        this(program, firstArgument, "");
    }

    LabTar(String program, String firstArgument, String script) {
        this.program = program;
        this.firstArgument = firstArgument;
        this.script = script;
    }

    /**
     * Packs files the way ESXi packs its configuration: one entry for each file, none for folders.
     *
     * @param scratch an empty folder to work in
     * @param files names and contents, in the order of the tar
     * @return the tar
     */
    public byte[] pack(Path scratch, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = scratch.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                LabPrograms.succeed("", "chmod", "1644", path.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack(scratch, files.keySet().toArray(String[]::new));
    }

    /**
     * Packs what lies in a folder.
     *
     * @param folder the folder to start from
     * @param names names below it, such as {@code etc} or {@code ./etc}; options of the program may come first
     * @return the tar
     */
    public byte[] pack(Path folder, String... names) {
        try {
            Path file = Files.createTempFile("lab", ".tar");
            List<String> arguments = new ArrayList<>(List.of(firstArgument));
            arguments.addAll(
                    script.isEmpty()
                            ? List.of("-c", "-f", file.toString(), "-C", folder.toString())
                            : List.of(script, "-C", folder.toString(), file.toString()));
            arguments.addAll(Arrays.asList(names));
            LabPrograms.succeed("", program, arguments.toArray(String[]::new));
            byte[] tar = Files.readAllBytes(file);
            Files.delete(file);
            return tar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
