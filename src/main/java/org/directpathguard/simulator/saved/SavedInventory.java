package org.directpathguard.simulator.saved;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ElementReader;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.world.Inventory;
import org.directpathguard.simulator.world.ManagedObject;

/** Reads a folder that {@code govc object.save} wrote: one file an object, each an ObjectContent. */
public final class SavedInventory {

    private final Map<ObjectReference, Element> contents = new HashMap<>();
    private final List<ObjectReference> order = new ArrayList<>();

    private SavedInventory() {}

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @return the inventory as it was saved; folders of method answers in it are left alone
     * @throws IOException if a file can't be read, is no XML, or there is no root folder among them
     */
    public static Inventory read(Path folder) throws IOException {
        SavedInventory saved = new SavedInventory();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                saved.take(file);
            }
        }
        return saved.inventory(folder);
    }

    private void take(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Element content = ElementReader.read(in);
            Optional<Element> object = content.child("obj").filter(Element::isReference);
            if (object.isPresent()) {
                ObjectReference reference = ObjectReference.of(object.get());
                contents.put(reference, data(reference, content));
                order.add(reference);
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " is no well-formed XML. Save the inventory again.", e);
        }
    }

    /** Properties as children: an array value becomes one child an item. */
    private static Element data(ObjectReference reference, Element content) {
        List<Element> properties = new ArrayList<>();
        for (Element property : content.all("propSet")) {
            String name = property.textAt("name");
            property.child("val").ifPresent(value -> properties.addAll(values(name, value)));
        }
        return Vim.object("obj", reference.type(), List.of(properties));
    }

    private static List<Element> values(String name, Element value) {
        return value.type().startsWith("ArrayOf")
                ? value.children().stream().map(item -> item.named(name)).toList()
                : List.of(value.named(name));
    }

    private Inventory inventory(Path folder) throws IOException {
        Optional<Element> content = order.stream()
                .filter(reference -> reference.type().equals("ServiceInstance"))
                .findFirst()
                .flatMap(reference -> Optional.ofNullable(contents.get(reference)))
                .flatMap(instance -> instance.child("content"));
        ObjectReference root = content.flatMap(found -> found.child("rootFolder"))
                .map(ObjectReference::of)
                .or(this::topFolder)
                .orElseThrow(() ->
                        new IOException(folder + " holds no root folder. Save the whole inventory, without a path."));
        Element about = content.flatMap(found -> found.child("about")).orElseGet(SavedInventory::unknownServer);
        Map<ObjectReference, ObjectReference> owners = owners();
        List<ManagedObject> objects = order.stream()
                .map(reference -> object(reference, owners.getOrDefault(reference, root)))
                .toList();
        return new Inventory(about, root, objects, List.of());
    }

    private Optional<ObjectReference> topFolder() {
        return order.stream()
                .filter(reference -> reference.type().equals("Folder"))
                .filter(reference -> Optional.ofNullable(contents.get(reference))
                        .filter(data -> data.child("parent").isEmpty())
                        .isPresent())
                .findFirst();
    }

    private ManagedObject object(ObjectReference reference, ObjectReference owner) {
        boolean entity = Vocabulary.standard().isA(reference.type(), "ManagedEntity");
        Element data = contents.getOrDefault(reference, Vim.data("obj"));
        return new ManagedObject(reference, entity ? reference : owner, data);
    }

    /** The managers of a host belong to the host. */
    private Map<ObjectReference, ObjectReference> owners() {
        Map<ObjectReference, ObjectReference> owners = new HashMap<>();
        contents.forEach((reference, data) -> data.child("configManager").stream()
                .flatMap(managers -> managers.children().stream())
                .filter(Element::isReference)
                .forEach(manager -> owners.put(ObjectReference.of(manager), reference)));
        return owners;
    }

    /** A folder saved from a path inside of the inventory does not say which server it came from. */
    private static Element unknownServer() {
        return Vim.data(
                "about",
                Vim.text("name", "VMware vCenter Server"),
                Vim.text("fullName", "VMware vCenter Server, saved inventory"),
                Vim.text("vendor", "VMware, Inc."),
                Vim.text("version", "8.0.3"),
                Vim.text("build", "0"),
                Vim.text("osType", "linux-x64"),
                Vim.text("productLineId", "vpx"),
                Vim.text("apiType", "VirtualCenter"),
                Vim.text("apiVersion", "8.0.3.0"));
    }
}
