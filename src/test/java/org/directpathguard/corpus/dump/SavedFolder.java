package org.directpathguard.corpus.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole folder as {@code govc object.save -d} leaves it. */
public final class SavedFolder {

    private final List<SavedObject> objects = new ArrayList<>();
    private final Map<String, String> foreignFiles = new LinkedHashMap<>();
    private Prefix prefix = Prefix.PLAIN;

    /** {@return the objects in the order of their numbers; the list may be changed} */
    public List<SavedObject> objects() {
        return objects;
    }

    /** {@return the objects of a type} */
    public List<SavedObject> objects(String type) {
        return objects.stream().filter(object -> object.type().equals(type)).toList();
    }

    /** {@return the only object of a type with a given id} */
    public SavedObject object(String type, String moid) {
        return objects(type).stream()
                .filter(object -> object.moid().equals(moid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The dump holds no " + type + " " + moid));
    }

    void prefix(Prefix newPrefix) {
        this.prefix = newPrefix;
    }

    /** Adds a file that is no object: an answer of a method, or something foreign. */
    void foreign(String path, String content) {
        foreignFiles.put(path, content);
    }

    /**
     * Writes the folder.
     *
     * @param directory where to; it need not exist
     * @throws IOException if a file can't be written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (int number = 0; number < objects.size(); number++) {
            write(directory, number);
        }
        for (Map.Entry<String, String> file : foreignFiles.entrySet()) {
            Path target = directory.resolve(file.getKey());
            Files.createDirectories(directory.resolve(file.getKey()).resolveSibling("."));
            Files.writeString(target, file.getValue());
        }
    }

    /** Writes one object again, after it was changed. */
    public void write(Path directory, int number) throws IOException {
        Files.writeString(
                file(directory, number), GoStyle.write(objects.get(number).toNode(), prefix));
    }

    /** {@return where the object with a number is written} */
    public Path file(Path directory, int number) {
        return directory.resolve(objects.get(number).fileName(number));
    }

    /** {@return a folder of the same objects, of which one may be changed without changing this one} */
    public SavedFolder withCopyOf(int number) {
        SavedFolder copy = new SavedFolder();
        copy.objects.addAll(objects);
        copy.objects.set(number, objects.get(number).copy());
        copy.foreignFiles.putAll(foreignFiles);
        copy.prefix = prefix;
        return copy;
    }
}
