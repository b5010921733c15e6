package org.directpathguard.simulator.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.collect.Collector;
import org.directpathguard.simulator.collect.Pages;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.soap.SoapRequest;

/** PropertyCollector: retrieval in pages, filters, waiting for updates. */
final class CollectorOperations {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Pages pages = new Pages();

    static void addTo(Operations operations) {
        CollectorOperations collector = new CollectorOperations();
        operations.add("RetrieveProperties", collector::retrieveProperties);
        operations.add("RetrievePropertiesEx", collector::retrievePropertiesEx);
        operations.add("ContinueRetrievePropertiesEx", collector::continueRetrievePropertiesEx);
        operations.add("CancelRetrievePropertiesEx", collector::cancelRetrievePropertiesEx);
        operations.add("Fetch", CollectorOperations::fetch);
        operations.add("CreatePropertyCollector", CollectorOperations::createPropertyCollector);
        operations.add("DestroyPropertyCollector", CollectorOperations::destroy);
        operations.add("CreateFilter", CollectorOperations::createFilter);
        operations.add("DestroyPropertyFilter", CollectorOperations::destroyFilter);
        operations.add("WaitForUpdatesEx", CollectorOperations::waitForUpdatesEx);
        operations.add("WaitForUpdates", call -> waitForUpdates(call, LONGEST_WAIT));
        operations.add("CheckForUpdates", call -> waitForUpdates(call, Duration.ZERO));
        operations.add("CancelWaitForUpdates", CollectorOperations::cancelWaitForUpdates);
    }

    private List<Element> retrieveProperties(Call call) throws SoapFaultException {
        return pages.everything(call.sight(), call.request().all("specSet"));
    }

    private List<Element> retrievePropertiesEx(Call call) throws SoapFaultException {
        String maxObjects = call.request().parameters().textAt("options", "maxObjects");
        return pages.first(call.sight(), call.request().all("specSet"), number(maxObjects, "maxObjects"));
    }

    private List<Element> continueRetrievePropertiesEx(Call call) throws SoapFaultException {
        return pages.next(call.sight(), call.request().text("token"));
    }

    private List<Element> cancelRetrievePropertiesEx(Call call) throws SoapFaultException {
        pages.cancel(call.request().text("token"));
        return List.of();
    }

    /** The short way by which some clients read one property; no part of the published API. */
    private static List<Element> fetch(Call call) throws SoapFaultException {
        Optional<Element> value =
                call.sight().read(call.target(), call.request().text("prop"));
        return value.map(element -> List.of(element.named("returnval"))).orElse(List.of());
    }

    private static List<Element> createPropertyCollector(Call call) {
        ObjectReference reference = ViewOperations.newReference(call.session(), "PropertyCollector");
        call.session().keep(reference, new Collector(reference));
        return List.of(Vim.reference("returnval", reference));
    }

    private static List<Element> destroy(Call call) {
        call.session().drop(call.target().reference());
        call.sight().world().wake();
        return List.of();
    }

    private static List<Element> createFilter(Call call) throws SoapFaultException {
        ObjectReference filter = ViewOperations.newReference(call.session(), "PropertyFilter");
        collector(call).addFilter(call.sight(), filter, call.request().required("spec"));
        return List.of(Vim.reference("returnval", filter));
    }

    private static List<Element> destroyFilter(Call call) {
        call.session().drop(call.target().reference());
        return List.of();
    }

    private static List<Element> waitForUpdatesEx(Call call) throws SoapFaultException, InterruptedException {
        SoapRequest request = call.request();
        String seconds = request.parameters().textAt("options", "maxWaitSeconds");
        String objects = request.parameters().textAt("options", "maxObjectUpdates");
        Duration patience = seconds.isEmpty() ? LONGEST_WAIT : Duration.ofSeconds(number(seconds, "maxWaitSeconds"));
        return updates(call, patience, number(objects, "maxObjectUpdates"));
    }

    private static List<Element> waitForUpdates(Call call, Duration patience)
            throws SoapFaultException, InterruptedException {
        return updates(call, patience, 0);
    }

    private static List<Element> updates(Call call, Duration patience, int limit)
            throws SoapFaultException, InterruptedException {
        String version = call.request().text("version");
        return collector(call).waitForUpdates(call.sight(), version, patience, limit).stream()
                .toList();
    }

    private static List<Element> cancelWaitForUpdates(Call call) {
        collector(call).cancelWaits();
        call.sight().world().wake();
        return List.of();
    }

    /** Everybody has a collector from the start; its filters belong to the session like those of a created one. */
    private static Collector collector(Call call) {
        ObjectReference reference = call.target().reference();
        SessionObject kept = call.session().keepUnlessThere(reference, () -> new Collector(reference));
        return (Collector) kept;
    }

    private static int number(String text, String parameter) throws SoapFaultException {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw SoapFaultException.invalidArgument(parameter);
        }
    }
}
