package org.directpathguard.vsphere.dump;

import com.vmware.vim25.ManagedObjectReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.Objects;
import org.directpathguard.vsphere.reading.PropertyBag;

/** Managed objects as they were saved. */
final class DumpObjects implements Objects {

    private final DumpFolder folder;

    DumpObjects(DumpFolder folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, PropertyBag> read(ObjectKind kind, Collection<ManagedObjectReference> references)
            throws VsphereException {
        Map<String, PropertyBag> bags = new LinkedHashMap<>();
        for (ManagedObjectReference reference : references) {
            Optional<Path> file = folder.file(reference.getType(), reference.getVal());
            if (file.isPresent()) {
                bags.put(reference.getVal(), read(kind, file.get()));
            }
        }
        return bags;
    }

    @Override
    public List<PropertyBag> readAll(ObjectKind kind) throws VsphereException {
        List<PropertyBag> bags = new ArrayList<>();
        for (Path file : folder.files(kind.typeName())) {
            bags.add(read(kind, file));
        }
        return bags;
    }

    private static PropertyBag read(ObjectKind kind, Path file) throws VsphereException {
        PropertyBag bag;
        try {
            bag = SavedObject.read(file, kind.paths());
        } catch (IOException e) {
            throw DumpFolder.damaged(file, e.getMessage() == null ? "it is broken" : e.getMessage(), e);
        }
        String name = String.valueOf(file.getFileName());
        boolean fits = bag.object().getType() != null
                && bag.moid() != null
                && name.contains("-" + bag.object().getType() + "-");
        if (!fits) {
            throw DumpFolder.foreign(file, List.of(String.valueOf(bag.object().getType()), String.valueOf(bag.moid())));
        }
        return bag;
    }
}
