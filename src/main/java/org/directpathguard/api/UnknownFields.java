package org.directpathguard.api;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refuses fields that a request may not have, and names all of them. */
final class UnknownFields {

    private final TreeSet<String> names = new TreeSet<>();

    UnknownFields() {}

    UnknownFields and(String prefix, @Nullable Map<String, Object> fields) {
        if (fields != null) {
            fields.keySet().forEach(name -> names.add(prefix + name));
        }
        return this;
    }

    void refuse(List<String> known) throws ApiProblemException {
        if (!names.isEmpty()) {
            throw new ApiProblemException(
                    HttpStatus.BAD_REQUEST,
                    "unknown-field",
                    "The request holds fields that are not known",
                    "Not known: " + String.join(", ", names) + ".",
                    "Known are " + String.join(", ", known) + ".");
        }
    }
}
