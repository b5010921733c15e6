package org.directpathguard.api;

import java.net.URI;
import org.directpathguard.check.CheckDocument;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.util.RawValue;

/** Makes problem documents: type, title, detail, and what to do next. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String type, String title, String detail, String nextStep) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:directpath-guard:problem:" + type));
        problem.setTitle(title);
        problem.setProperty("nextStep", nextStep);
        return problem;
    }

    static ProblemDetail blocked(CheckDocument document, SignedText signed) {
        ProblemDetail problem = of(
                HttpStatus.CONFLICT,
                "blocked",
                "The verdict is BLOCK",
                document.findings().get(0).title(),
                document.findings().get(0).action());
        problem.setProperty("check", new RawValue(signed.json()));
        return problem;
    }
}
