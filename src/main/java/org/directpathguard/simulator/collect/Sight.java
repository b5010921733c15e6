package org.directpathguard.simulator.collect;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.directpathguard.simulator.account.Permissions;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.InvalidPropertyException;
import org.directpathguard.simulator.schema.PropertyPath;
import org.directpathguard.simulator.schema.Shape;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/**
 * The inventory as one session sees it: only what its account may see, in the shape of the client's version.
 *
 * @param world all objects
 * @param session who looks
 * @param version what the client understands
 */
public record Sight(World world, Session session, ApiVersion version) {

    private static final String SEE = "System.View";
    private static final String READ = "System.Read";

    /**
     * Finds an object that this session may see.
     *
     * @param reference what the client calls it by
     * @return the object, or empty
     */
    public Optional<ManagedObject> find(ObjectReference reference) {
        return session.find(reference)
                .map(SessionObject::current)
                .or(() -> world.find(reference).filter(this::visible).map(this::withOwnSession));
    }

    /**
     * Reads a property.
     *
     * @param object the object
     * @param path the property's path
     * @return its value as an element {@code val}; empty if it is unset
     * @throws SoapFaultException InvalidProperty if the type has no such path, NoPermission if the account may not read
     */
    public Optional<Element> read(ManagedObject object, String path) throws SoapFaultException {
        Vocabulary vocabulary = Vocabulary.standard();
        Optional<Element> value;
        try {
            value = new PropertyPath(vocabulary, path).read(object.reference().type(), object.data(), version);
        } catch (InvalidPropertyException e) {
            throw SoapFaultException.invalidProperty(path);
        }
        String privilege = privilege(object, path);
        if (!allowed(object, privilege)) {
            throw SoapFaultException.noPermission(object.reference(), privilege);
        }
        return value.map(this::onlyVisible).map(new Shape(vocabulary, version)::of);
    }

    private boolean visible(ManagedObject object) {
        return allowed(object, SEE);
    }

    private boolean allowed(ManagedObject object, String privilege) {
        return ownedByNobody(object)
                || session.find(object.reference()).isPresent()
                || new Permissions(world).may(session.account(), object.owner(), privilege);
    }

    /** The service's own managers: whoever is logged in may look at them. */
    private static boolean ownedByNobody(ManagedObject object) {
        return object.owner().type().equals("Folder") && !isEntity(object);
    }

    private static boolean isEntity(ManagedObject object) {
        return Vocabulary.standard().isA(object.reference().type(), "ManagedEntity");
    }

    private static String privilege(ManagedObject object, String path) {
        String first = path.split("[.\\[]", 2)[0];
        String named = Vocabulary.standard()
                .property(object.reference().type(), first)
                .orElseThrow()
                .privilege();
        return named.isEmpty() ? READ : named;
    }

    /** References to what the account may not see are left out of lists, as vCenter does. */
    private Element onlyVisible(Element value) {
        return switch (value.type()) {
            case "ArrayOfManagedObjectReference" -> kept(value, item -> item);
            case "ArrayOfDatastoreHostMount" ->
                kept(value, item -> item.child("key").orElse(item));
            default -> value;
        };
    }

    private Element kept(Element array, UnaryOperator<Element> reference) {
        List<Element> items = array.children().stream()
                .filter(item -> find(ObjectReference.of(reference.apply(item))).isPresent())
                .toList();
        return items.size() == array.children().size() ? array : array.withChildren(items);
    }

    private ManagedObject withOwnSession(ManagedObject object) {
        return object.reference().type().equals("SessionManager")
                ? object.with(object.data()
                        .with("sessionList", List.of(session.described("sessionList")))
                        .with("currentSession", List.of(session.described("currentSession"))))
                : object;
    }
}
