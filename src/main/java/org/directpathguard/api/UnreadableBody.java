package org.directpathguard.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What is wrong with a body that could not be read; where a field is to blame, it is named. */
final class UnreadableBody {

    private static final int LONGEST_PATH = 100;

    private UnreadableBody() {}

    static String of(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            return "The field " + path(mismatch.getPath()) + " has the wrong type.";
        }
        if (failure.getCause() instanceof JacksonException broken && broken.getLocation() != null) {
            return "The body is no JSON object, or a field comes twice: see line "
                    + Math.max(1, broken.getLocation().getLineNr()) + ", column "
                    + Math.max(1, broken.getLocation().getColumnNr()) + ".";
        }
        return "The body is missing, or it is not JSON.";
    }

    /** As a person would write it: {@code devices[0]}, {@code host.name}. */
    private static String path(List<JacksonException.Reference> path) {
        String whole = path.stream()
                .map(step -> step.getIndex() < 0 ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        String named = whole.startsWith(".") ? whole.substring(1) : whole;
        return named.substring(0, Math.min(LONGEST_PATH, named.length()));
    }
}
