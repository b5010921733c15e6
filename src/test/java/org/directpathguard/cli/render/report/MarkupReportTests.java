package org.directpathguard.cli.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.directpathguard.check.NoVerdictException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** JUnit's XML and the HTML page, as parsers read them. */
class MarkupReportTests {

    private static Document parse(String text) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static int count(Document document, String element) {
        return document.getElementsByTagName(element).getLength();
    }

    @Test
    void aBlockFailsTheOneCase() throws Exception {
        Document junit = parse(ReportFormat.JUNIT.render(HostileNames.check(HostileNames.SATA)));
        Element suites = junit.getDocumentElement();

        assertThat(suites.getAttribute("tests")).isEqualTo("1");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        assertThat(junit.getElementsByTagName("failure").item(0).getTextContent())
                .startsWith("BLOCK\n")
                .contains("BLOCK boot-device: ", "=cmd|'/c calc'!A1?::error::owned", "<script>", "]]>");
    }

    @Test
    void anAllowPassesTheOneCase() throws Exception {
        Document junit = parse(ReportFormat.JUNIT.render(HostileNames.allowed()));

        assertThat(count(junit, "testcase")).isEqualTo(1);
        assertThat(count(junit, "failure") + count(junit, "error")).isZero();
    }

    @Test
    void ofASurveyOnlyWhatTheExitCodeCountsFails() throws Exception {
        Document quiet = parse(ReportFormat.JUNIT.render(HostileNames.scan(HostileNames.unarmed())));
        Document armed = parse(ReportFormat.JUNIT.render(
                HostileNames.scan(HostileNames.unarmed().row(HostileNames.SATA, HostileNames.SATA, true, false))));
        Document unread = parse(ReportFormat.JUNIT.render(HostileNames.scan(HostileNames.unreadable())));

        assertThat(count(quiet, "failure") + count(quiet, "error")).isZero();
        assertThat(quiet.getDocumentElement().getTextContent()).contains("BLOCK only-storage-controller");
        assertThat(count(armed, "failure")).isEqualTo(1);
        assertThat(count(unread, "error")).isEqualTo(1);
    }

    @Test
    void thePageHoldsNoScriptAndNothingFromOutside() throws Exception {
        String page = ReportFormat.HTML.render(
                HostileNames.scan(HostileNames.host().row(HostileNames.SATA, HostileNames.SATA, true, false)));
        Document html = parse(page);

        assertThat(count(html, "script") + count(html, "img") + count(html, "link") + count(html, "a"))
                .isZero();
        assertThat(page).contains("default-src 'none'").doesNotContainPattern("(?i)\\s(on\\w+|src|href)=");
        assertThat(html.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
    }

    @Test
    void thePageOfAVerdictTellsHowToGoOn() throws NoVerdictException {
        assertThat(ReportFormat.HTML.render(HostileNames.check(HostileNames.SATA)))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("Implementation plan", "Backout plan", "Test plan")
                .endsWith("</html>\n");
    }
}
