package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.configstore.ConfigStore;
import org.directpathguard.repair.esxconf.EsxConf;
import org.directpathguard.repair.esxconf.KnownDevices;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/**
 * The two places of a configuration's tar that can give a function away.
 *
 * @param tar the configuration's tar
 * @param esxConf member etc/vmware/esx.conf and what it says
 * @param store member current-store-1 and what it says
 */
record Configuration(TarArchive tar, Optional<Found<EsxConf>> esxConf, Optional<Found<ConfigStore>> store) {

    private static final String ESX_CONF = "etc/vmware/esx.conf";
    private static final String STORE = "var/lib/vmware/configstore/backup/current-store-1";
    private static final List<String> LOGS = List.of(STORE + "-wal", STORE + "-journal");
    private static final List<String> PLACES = List.of("etc/", "var/lib/vmware/");

    /**
     * A member and its content.
     *
     * @param member where it lies
     * @param content what it says
     */
    record Found<T>(TarMember member, T content) {}

    static Configuration read(TarArchive tar, ArchiveLimits limits) throws DamagedException, RefusedException {
        Optional<TarMember> esxConf = tar.find(ESX_CONF);
        Optional<TarMember> store = tar.find(STORE);
        if (esxConf.isPresent()) {
            limits.checkMember(esxConf.get());
        }
        if (store.isPresent()) {
            limits.checkMember(store.get());
        }
        for (String log : LOGS) {
            if (tar.has(log)) {
                throw new UnsupportedArchiveException(
                        "Beside the ConfigStore database lies " + log + " with changes that are not yet in it.",
                        "Boot the host and let ESXi save its state anew, or use the state of another bank.");
            }
        }
        Optional<Found<ConfigStore>> foundStore = Optional.empty();
        if (store.isPresent()) {
            foundStore = Optional.of(new Found<>(store.get(), ConfigStore.read(tar.data(store.get()))));
        }
        return new Configuration(
                tar, esxConf.map(member -> new Found<>(member, EsxConf.parse(tar.data(member)))), foundStore);
    }

    /** {@return true for a member that makes a tar a configuration} */
    static boolean holds(String canonicalName) {
        return canonicalName.startsWith("etc/") || canonicalName.equals(STORE);
    }

    /** {@return true for what ESXi keeps in local.tgz, and for the folders above} */
    static boolean isPlaceOf(String canonicalName) {
        String asFolder = canonicalName + "/";
        return PLACES.stream().anyMatch(place -> asFolder.startsWith(place) || place.startsWith(asFolder));
    }

    Findings findings() {
        Findings findings =
                esxConf.map(found -> EsxConfEntries.of(found.content())).orElse(Findings.NOTHING);
        if (store.isEmpty()) {
            return findings;
        }
        KnownDevices devices = esxConf.map(found -> found.content().devices()).orElse(KnownDevices.NONE);
        return StoreEntries.of(store.get().content(), devices).after(findings);
    }

    List<ArchiveWarning> warnings() {
        List<ArchiveWarning> warnings = new ArrayList<>(MemberWarnings.of(tar, Configuration::isPlaceOf));
        if (esxConf.isEmpty() || esxConf.get().content().isForeign()) {
            warnings.add(new ArchiveWarning(
                    store.isPresent() ? ArchiveWarning.Kind.NO_ESX_CONF : ArchiveWarning.Kind.NOTHING_KNOWN,
                    "There is no esx.conf in the saved configuration, or none of its lines has the form of one.",
                    "Do not take this for a host without passthrough; look at the state of the other bank as well."));
        }
        if (store.isPresent() && !store.get().content().hasKnownForm()) {
            warnings.add(new ArchiveWarning(
                    ArchiveWarning.Kind.UNKNOWN_CONFIG_STORE,
                    "The ConfigStore database has no table of the form that is known, so its devices are not seen.",
                    "Check on the host: configstorecli config current get -c esx -g hardware -k pci_devices."));
        }
        return warnings;
    }
}
