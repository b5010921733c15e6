package org.directpathguard.api;

import org.directpathguard.ledger.Page;
import org.springframework.http.HttpStatus;

/** How many lines a page of a list holds. */
final class PageLimit {

    /** For the description of the interface, which takes texts only. */
    static final String LARGEST = "500";

    private PageLimit() {}

    /** The limit, where it is one; another is not quietly taken for the nearest. */
    static int read(int limit) throws ApiProblemException {
        if (limit >= 1 && limit <= Page.LARGEST) {
            return limit;
        }
        throw new ApiProblemException(
                HttpStatus.BAD_REQUEST,
                "limit",
                "The limit is none",
                "A page can't have " + limit + " lines.",
                "Give a limit from 1 to " + Page.LARGEST + ", or leave it out.");
    }
}
