package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.soap.SoapFaultException;

/**
 * Methods that clients call in passing while they save an inventory: nothing to report, or not supported, which they
 * accept.
 */
final class QuietOperations {

    private static final List<String> NOTHING_TO_REPORT =
            List.of("FetchDVPorts", "QueryNetworkHint", "QueryTpmAttestationReport");

    private static final List<String> NOT_SUPPORTED =
            List.of("QueryConfigOption", "QueryConfigTarget", "QueryTargetCapabilities");

    private QuietOperations() {}

    static void addTo(Operations operations) {
        NOTHING_TO_REPORT.forEach(method -> operations.add(method, call -> List.of()));
        NOT_SUPPORTED.forEach(method -> operations.add(method, call -> {
            throw new SoapFaultException("NotSupported", "The operation is not supported on the object.", List.of());
        }));
    }
}
