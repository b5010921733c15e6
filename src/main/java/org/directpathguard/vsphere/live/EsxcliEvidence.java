package org.directpathguard.vsphere.live;

import com.vmware.vim25.ManagedObjectReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Gap;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.MethodUnavailableException;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.esxcli.Esxcli;

/**
 * What {@code esxcli} says about the boot device.
 *
 * <p>Column names are those of the command's XML result, which carry no blanks; both spellings are accepted. An account
 * that was refused once is not tried again with the next host.
 */
final class EsxcliEvidence {

    private static final String DEVICES = "esxcli storage core device list";
    private static final String BOOT = "esxcli system boot device get";

    private final VimSession session;
    private final Map<String, Esxcli> commandLines = new ConcurrentHashMap<>();
    /** Hosts that offer no command line: asking again with the next command would bring the same. */
    private final Map<String, Gap> without = new ConcurrentHashMap<>();

    private volatile Optional<Gap> refused = Optional.empty();

    EsxcliEvidence(VimSession session) {
        this.session = session;
    }

    Reading<List<EsxcliDevice>> devices(ManagedObjectReference host) {
        return rows(host, "storage.core.device", "list", DEVICES)
                .map(rows -> rows.stream().map(EsxcliEvidence::device).toList());
    }

    Reading<String> bootNic(ManagedObjectReference host) {
        Reading<List<Map<String, String>>> rows = rows(host, "system.boot.device", "get", BOOT);
        if (rows.gap().isPresent()) {
            return Reading.missing(rows.gap().get());
        }
        return rows.orElse(List.of()).stream()
                .flatMap(row -> List.of(column(row, "Boot NIC"), column(row, "Stateless Boot NIC")).stream())
                .filter(nic -> !nic.isEmpty())
                .findFirst()
                .<Reading<String>>map(Reading::known)
                .orElseGet(Reading::unset);
    }

    private Reading<List<Map<String, String>>> rows(
            ManagedObjectReference host, String namespace, String command, String question) {
        Optional<Gap> known = refused.or(() -> Optional.ofNullable(without.get(host.getVal())));
        if (known.isPresent()) {
            Gap gap = known.get();
            return Reading.missing(new Gap(question, gap.cause(), gap.privilege()));
        }
        try {
            return Reading.known(commandLine(host).run(namespace, command));
        } catch (VsphereException e) {
            Gap gap = LiveQuestions.gap(question, e);
            if (e instanceof MethodUnavailableException) {
                without.put(host.getVal(), gap);
            }
            if (gap.cause() == Gap.Cause.NO_PERMISSION) {
                refused = Optional.of(gap);
            }
            return Reading.missing(gap);
        }
    }

    private Esxcli commandLine(ManagedObjectReference host) throws VsphereException {
        Esxcli known = commandLines.get(host.getVal());
        if (known == null) {
            known = Esxcli.of(session, host);
            commandLines.put(host.getVal(), known);
        }
        return known;
    }

    private static EsxcliDevice device(Map<String, String> row) {
        Tristate usb = flag(row, "Is USB");
        boolean bootUsb = flag(row, "Is Boot USB Device").isYes();
        return new EsxcliDevice(column(row, "Device"), flag(row, "Is Boot Device"), bootUsb ? Tristate.YES : usb);
    }

    private static Tristate flag(Map<String, String> row, String name) {
        String text = column(row, name);
        return text.isEmpty() ? Tristate.UNKNOWN : Tristate.of("true".equalsIgnoreCase(text));
    }

    private static String column(Map<String, String> row, String name) {
        String joined = name.replace(" ", "");
        return row.entrySet().stream()
                .filter(entry -> entry.getKey().replace(" ", "").equalsIgnoreCase(joined))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
