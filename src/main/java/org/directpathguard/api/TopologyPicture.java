package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.directpathguard.check.Checker;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.web.picture.Orientation;
import org.directpathguard.web.picture.Picture;
import org.directpathguard.web.picture.PictureTexts;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The picture of a host, with or without devices that leave. */
@RestController
class TopologyPicture {

    private final HostLookup hosts;
    private final Checker checker;
    private final MessageSource messages;

    TopologyPicture(HostLookup hosts, Checker checker, MessageSource messages) {
        this.hosts = hosts;
        this.checker = checker;
        this.messages = messages;
    }

    @Operation(summary = "What hangs on what, as SVG; with devices, what falls with them")
    @GetMapping(path = "/api/v1/hosts/{id}/topology.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> device,
            @RequestParam(defaultValue = "false") boolean down,
            @RequestParam(defaultValue = "false") boolean disable,
            Locale locale)
            throws ApiProblemException, InventoryException {
        HostSnapshot snapshot = hosts.known(hosts.byId(id)).snapshot();
        PictureTexts texts = (key, arguments) -> messages.getMessage(key, arguments, locale);
        Picture picture = device.isEmpty()
                ? Picture.of(HostTopology.of(snapshot), texts)
                : Picture.of(checker.check(snapshot, device, disable).situation(), texts);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .body(picture.svg(down ? Orientation.DOWN : Orientation.ACROSS));
    }
}
