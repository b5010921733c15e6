package org.directpathguard.vsphere.esxcli;

import com.vmware.vim25.ManagedObjectReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;

/** Runs commands of one host's command line that only list or get. */
public final class Esxcli {

    private static final String VERSION = "urn:vim25/5.0";

    private final VimSession session;
    private final ManagedObjectReference executer;

    private Esxcli(VimSession session, ManagedObjectReference executer) {
        this.session = session;
        this.executer = executer;
    }

    /**
     * Finds a host's command line.
     *
     * @param session the session
     * @param host the host
     * @return its command line
     * @throws VsphereException if the account may not use it, or the server has none
     */
    public static Esxcli of(VimSession session, ManagedObjectReference host) throws VsphereException {
        SoapRequest request =
                SoapRequest.of("RetrieveManagedMethodExecuter", host).returning(ManagedObjectReference.class);
        Object executer = session.read("asking for the command line of " + host.getVal(), request)
                .value();
        if (executer instanceof ManagedObjectReference reference) {
            return new Esxcli(session, reference);
        }
        throw new VsphereException(
                "The host " + host.getVal() + " offers no command line.",
                "Go on without it, or ask on the host itself.");
    }

    /**
     * Runs a command without arguments.
     *
     * @param namespace the namespace, for instance {@code storage.core.device}
     * @param command the command, {@code list} or {@code get}
     * @return its rows, by column name without blanks
     * @throws VsphereException if the command fails or its answer can't be read
     */
    public List<Map<String, String>> run(String namespace, String command) throws VsphereException {
        String doing = "running esxcli " + namespace.replace('.', ' ') + " " + command;
        SoapRequest request = SoapRequest.of("ExecuteSoap", executer)
                .with("moid", String.class, "ha-cli-handler-" + namespace.replace('.', '-'))
                .with("version", String.class, VERSION)
                .with("method", String.class, "vim.EsxCLI." + namespace + "." + command)
                .returning(EsxcliAnswer.class);
        if (!(session.read(doing, request).value() instanceof EsxcliAnswer answer)) {
            return List.of();
        }
        if (answer.fault != null) {
            throw new VsphereException(
                    "The host refused while " + doing + ": "
                            + Optional.ofNullable(answer.fault.faultMsg).orElse("no reason given"),
                    "Run the command on the host itself to see why.");
        }
        try {
            return answer.response == null ? List.of() : EsxcliRows.read(answer.response);
        } catch (IOException e) {
            throw new VsphereException(
                    "The answer while " + doing + " can't be read: " + e.getMessage() + ".",
                    "Run the command on the host itself.",
                    e);
        }
    }
}
