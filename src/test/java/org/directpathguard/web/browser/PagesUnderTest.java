package org.directpathguard.web.browser;

import java.util.stream.Stream;

/** One of every kind of page. */
final class PagesUnderTest {

    private PagesUnderTest() {}

    static Stream<String> all() {
        Site site = Site.started();
        String article = site.host("esx01");
        return Stream.of(
                "/",
                "/?q=nothing-of-this-name",
                article,
                site.host("esx09"),
                site.host("esx10"),
                article + "/check?device=0000:00:1f.2",
                site.host("esx05") + "/check?device=0000:01:00.0&device=0000:03:00.0",
                article + "/check?device=0000:00:1a.0",
                article + "/ticket?device=0000:00:1f.2",
                site.host("esx10") + "/repair",
                "/policy?host=" + article.substring("/hosts/".length()),
                "/rules",
                "/rules/boot-device",
                site.host("esx09") + "/repair",
                "/sign-in?problem=refused",
                "/no-such-page");
    }
}
