package org.directpathguard.simulator.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.soap.SoapFaultException;

/**
 * Settles which version a client and the server speak.
 *
 * @param newest the newest version that the server offers
 */
record SoapVersion(ApiVersion newest) {

    private static final Pattern ACTION = Pattern.compile("\"?urn:(?:internal)?vim25(?:/([^\"]*))?\"?");

    /**
     * Reads the SOAPAction header.
     *
     * @param action the header; empty if there is none, which means the oldest version
     */
    ApiVersion of(String action) throws SoapFaultException {
        List<ApiVersion> versions = Vocabulary.standard().versions();
        Matcher matcher = ACTION.matcher(action.trim());
        String label = matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
        if (label.isEmpty()) {
            return versions.get(0);
        }
        return Vocabulary.standard()
                .version(label)
                .filter(newest::knows)
                .orElseThrow(
                        () -> SoapFaultException.invalidRequest("Unsupported version URI \"urn:vim25/" + label + "\""));
    }

    /** The list that clients read before they choose: the newest version and all those before it. */
    String list() {
        StringBuilder older = new StringBuilder();
        List<ApiVersion> versions = Vocabulary.standard().versions();
        for (int index = newest.order() - 1; index >= 0; index--) {
            older.append("\n   <version>").append(versions.get(index)).append("</version>");
        }
        return """
            <?xml version="1.0" encoding="UTF-8" ?>
            <namespaces version="1.0">
             <namespace>
              <name>urn:vim25</name>
              <version>%s</version>
              <priorVersions>%s
              </priorVersions>
             </namespace>
            </namespaces>
            """.formatted(newest, older);
    }
}
