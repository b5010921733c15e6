package org.directpathguard.vsphere.testing;

/** SOAP texts as a vCenter words them. */
public final class StubAnswers {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>";
    private static final String END = "</soapenv:Body></soapenv:Envelope>";

    private StubAnswers() {}

    /** An answer of a method. */
    public static String answer(String method, String content) {
        return START + "<" + method + "Response xmlns=\"urn:vim25\">" + content + "</" + method + "Response>" + END;
    }

    /** A fault. */
    public static String fault(String type, String message, String content) {
        return START + "<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>" + message
                + "</faultstring><detail><" + type + "Fault xmlns=\"urn:vim25\" xsi:type=\"" + type + "\">" + content
                + "</" + type + "Fault></detail></soapenv:Fault>" + END;
    }

    /** What a vCenter says about itself. */
    public static String serviceContent() {
        return answer(
                "RetrieveServiceContent",
                "<returnval><rootFolder type=\"Folder\">group-d1</rootFolder>"
                        + "<propertyCollector type=\"PropertyCollector\">propertyCollector</propertyCollector>"
                        + "<viewManager type=\"ViewManager\">ViewManager</viewManager>"
                        + "<about><name>VMware vCenter Server</name><apiType>VirtualCenter</apiType>"
                        + "<version>8.0.2</version><apiVersion>8.0.2.0</apiVersion></about>"
                        + "<sessionManager type=\"SessionManager\">SessionManager</sessionManager>"
                        + "<authorizationManager type=\"AuthorizationManager\">AuthorizationManager"
                        + "</authorizationManager><somethingNew type=\"NewManager\">new</somethingNew></returnval>");
    }

    /** One page of hosts, each with its name, and perhaps a token for the next page. */
    public static String page(String method, String token, String... hosts) {
        StringBuilder content = new StringBuilder("<returnval>");
        if (!token.isEmpty()) {
            content.append("<token>").append(token).append("</token>");
        }
        for (String host : hosts) {
            content.append("<objects><obj type=\"HostSystem\">host-")
                    .append(host)
                    .append("</obj><propSet><name>name</name><val xsi:type=\"xsd:string\">esx")
                    .append(host)
                    .append("</val></propSet><propSet><name>runtime.connectionState</name>"
                            + "<val xsi:type=\"HostSystemConnectionState\">connected</val></propSet></objects>");
        }
        return answer(method, content.append("</returnval>").toString());
    }
}
