package org.directpathguard.vsphere.reading;

import com.vmware.vim25.AboutInfo;
import com.vmware.vim25.HostInternetScsiHba;
import com.vmware.vim25.HostScsiDisk;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.Reading;
import org.directpathguard.host.VirtualMachine;

/** Puts together all that is known about one host. */
public final class HostReader {

    private static final int MOST_TABLES = 64;

    private final Objects objects;
    private final HostQuestions questions;
    private final ReadingContext context;

    /**
     * Reads hosts of one inventory.
     *
     * @param objects where properties come from
     * @param questions where answers of methods come from
     * @param context what is known before
     */
    public HostReader(Objects objects, HostQuestions questions, ReadingContext context) {
        this.objects = objects;
        this.questions = questions;
        this.context = context;
    }

    /**
     * Reads one host.
     *
     * @param bag its properties, as {@link ObjectKind#HOST} asks for them
     * @return the host at this moment
     * @throws InventoryException if the objects it refers to can't be asked for
     */
    public HostSnapshot read(PropertyBag bag) throws InventoryException {
        Mapping host = Mapping.ofHost(bag);
        Strangers strangers = new Strangers();
        NetworkObjects networks = NetworkObjects.read(objects, host);
        Reading<List<Datastore>> datastores = datastores(host);
        return new HostSnapshot(
                identity(host),
                HostReferences.connection(host),
                context.origin(),
                context.evidenceTime(),
                new PciMapper(host, strangers).map(),
                StorageMapper.map(host, strangers),
                new NetworkMapper(host, networks).map(services(host), iscsiBindings(host)),
                new SystemMapper(host)
                        .map(
                                partitionTables(host),
                                questions.esxcliDevices(bag.object()),
                                questions.bootNic(bag.object()),
                                answer(host, "configManager.bootDeviceSystem", questions::bootDevice)),
                datastores,
                machines(host, networks, datastores),
                context.wholeInventoryVisible(),
                strangers.all());
    }

    private HostIdentity identity(Mapping host) throws InventoryException {
        Optional<AboutInfo> product =
                host.value(HostProperty.PRODUCT, AboutInfo.class).value();
        return new HostIdentity(
                host.bag().moid(),
                host.optional("name", String.class).orElse(host.bag().moid()),
                HostReferences.uuid(host),
                product.flatMap(about -> Mapping.filled(about.getVersion())),
                product.flatMap(about -> Mapping.filled(about.getBuild())),
                context.vcenter(),
                cluster(host),
                tags(host));
    }

    private static List<String> tags(Mapping host) {
        return Mapping.listOf(host.optional("tag", Tag[].class).value().orElse(null)).stream()
                .map(Tag::getKey)
                .map(Mapping::filled)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> cluster(Mapping host) throws InventoryException {
        Optional<ManagedObjectReference> parent =
                host.optional("parent", ManagedObjectReference.class).value();
        if (parent.isEmpty() || !"ClusterComputeResource".equals(parent.get().getType())) {
            return Optional.empty();
        }
        PropertyBag bag = objects.read(ObjectKind.COMPUTE, List.of(parent.get()))
                .get(parent.get().getVal());
        return bag == null
                ? Optional.empty()
                : Mapping.of(bag).optional("name", String.class).value();
    }

    private Reading<List<Datastore>> datastores(Mapping host) throws InventoryException {
        Reading<ManagedObjectReference[]> references =
                host.value(HostProperty.DATASTORES, ManagedObjectReference[].class);
        Map<String, PropertyBag> bags = objects.read(
                ObjectKind.DATASTORE, Mapping.listOf(references.value().orElse(null)));
        DatastoreMapper mapper = new DatastoreMapper(
                context.hosts().find(DatastoreMapper.mounting(bags.values())), context.wholeInventoryVisible());
        return Mapping.list(references, ManagedObjectReference.class, reference -> {
            PropertyBag bag = bags.get(reference.getVal());
            if (bag == null) {
                throw new NotUnderstoodException(
                        Gap.of(HostProperty.DATASTORES.path() + " " + reference.getVal(), Gap.Cause.DANGLING));
            }
            return mapper.map(bag);
        });
    }

    private Reading<List<VirtualMachine>> machines(
            Mapping host, NetworkObjects networks, Reading<List<Datastore>> datastores) throws InventoryException {
        Reading<ManagedObjectReference[]> references =
                withMachinesOfItsDatastores(host.bag().moid(), listedMachines(host, datastores), datastores);
        Map<String, PropertyBag> bags = objects.read(
                ObjectKind.MACHINE, Mapping.listOf(references.value().orElse(null)));
        MachineMapper mapper = new MachineMapper(networks.names());
        return Mapping.list(references, ManagedObjectReference.class, reference -> {
            PropertyBag bag = bags.get(reference.getVal());
            return bag == null ? MachineMapper.unseen(reference.getVal()) : mapper.map(bag);
        });
    }

    /** Some servers leave an empty list out. Every machine lies on a datastore, so that those tell who is here. */
    private static Reading<ManagedObjectReference[]> listedMachines(Mapping host, Reading<List<Datastore>> datastores) {
        Reading<ManagedObjectReference[]> listed = host.value(HostProperty.MACHINES, ManagedObjectReference[].class);
        boolean leftOut = listed.value().isEmpty()
                && listed.gap()
                        .filter(gap -> gap.cause() != Gap.Cause.NOT_RETURNED)
                        .isEmpty();
        if (!leftOut) {
            return listed;
        }
        boolean told = datastores.value().isPresent()
                && datastores.orElse(List.of()).stream()
                        .noneMatch(datastore -> datastore.machineMoids().isMissing());
        return told
                ? Reading.known(new ManagedObjectReference[0])
                : Reading.missing(HostProperty.MACHINES.gap(Gap.Cause.NOT_RETURNED));
    }

    /** A machine on a datastore of the host that names this host, or none, counts as registered here. */
    private Reading<ManagedObjectReference[]> withMachinesOfItsDatastores(
            String hostMoid, Reading<ManagedObjectReference[]> listed, Reading<List<Datastore>> datastores)
            throws InventoryException {
        if (listed.isMissing()) {
            return listed;
        }
        Map<String, ManagedObjectReference> machines = new LinkedHashMap<>();
        Mapping.listOf(listed.value().orElse(null)).forEach(machine -> machines.put(machine.getVal(), machine));
        List<ManagedObjectReference> others = datastores.orElse(List.of()).stream()
                .flatMap(datastore -> datastore.machineMoids().orElse(List.of()).stream())
                .filter(moid -> !machines.containsKey(moid))
                .distinct()
                .map(HostReader::machineReference)
                .toList();
        Map<String, PropertyBag> homes = objects.read(ObjectKind.MACHINE_HOME, others);
        for (ManagedObjectReference other : others) {
            PropertyBag bag = homes.get(other.getVal());
            Optional<String> home = bag == null
                    ? Optional.empty()
                    : Mapping.of(bag)
                            .optional("runtime.host", ManagedObjectReference.class)
                            .value()
                            .map(ManagedObjectReference::getVal);
            if (bag != null && home.filter(moid -> !moid.equals(hostMoid)).isEmpty()) {
                machines.put(other.getVal(), other);
            }
        }
        return Reading.known(machines.values().toArray(ManagedObjectReference[]::new));
    }

    private static ManagedObjectReference machineReference(String moid) {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.setType(ObjectKind.MACHINE.typeName());
        reference.setVal(moid);
        return reference;
    }

    /** Some servers keep the services only with the host's manager of VMkernel NICs. */
    private Reading<Object> services(Mapping host) throws InventoryException {
        Reading<Object> services = host.value(HostProperty.VMKERNEL_SERVICES, Object.class);
        Optional<ManagedObjectReference> manager = host.optional(
                        "configManager.virtualNicManager", ManagedObjectReference.class)
                .value();
        if (!services.isMissing() || manager.isEmpty()) {
            return services;
        }
        PropertyBag bag = objects.read(ObjectKind.VMKERNEL_SERVICES, List.of(manager.get()))
                .get(manager.get().getVal());
        return bag == null ? services : Mapping.of(bag).mandatory("info.netConfig", Object.class);
    }

    private Reading<List<IscsiBinding>> iscsiBindings(Mapping host) {
        Reading<List<String>> software = Mapping.flatList(
                host.value(HostProperty.ADAPTERS, Object.class),
                com.vmware.vim25.HostHostBusAdapter.class,
                adapter -> adapter instanceof HostInternetScsiHba iscsi && iscsi.isIsSoftwareBased()
                        ? List.of(Mapping.text(iscsi.getDevice()))
                        : List.of());
        if (software.gap().isPresent()) {
            return Reading.missing(software.gap().get());
        }
        List<String> adapters = software.orElse(List.of());
        return adapters.isEmpty()
                ? Reading.known(List.of())
                : answer(host, "configManager.iscsiManager", manager -> questions.iscsiBindings(manager, adapters));
    }

    /** Disks that are known to lie elsewhere need no look at their partitions. */
    private Reading<List<PartitionTable>> partitionTables(Mapping host) {
        Reading<List<String>> paths = Mapping.flatList(
                host.value(HostProperty.UNITS, Object.class),
                com.vmware.vim25.ScsiLun.class,
                unit -> unit instanceof HostScsiDisk disk && !Boolean.FALSE.equals(disk.getLocalDisk())
                        ? Mapping.filled(disk.getDevicePath()).stream().toList()
                        : List.of());
        if (paths.gap().isPresent()) {
            return Reading.missing(paths.gap().get());
        }
        List<String> disks = new ArrayList<>(paths.orElse(List.of()));
        return disks.isEmpty()
                ? Reading.known(List.of())
                : answer(
                        host,
                        "configManager.storageSystem",
                        system -> questions.partitionTables(
                                system, disks.subList(0, Math.min(disks.size(), MOST_TABLES))));
    }

    private static <T> Reading<T> answer(
            Mapping host, String manager, Function<ManagedObjectReference, Reading<T>> question) {
        Reading<ManagedObjectReference> reference = host.optional(manager, ManagedObjectReference.class);
        if (reference.gap().isPresent()) {
            return Reading.missing(reference.gap().get());
        }
        return reference.value().map(question).orElseGet(Reading::unset);
    }
}
