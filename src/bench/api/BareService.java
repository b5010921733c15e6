import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Nothing but Tomcat, Spring MVC, Jackson, and one endpoint whose answer never changes: nobody is asked who calls. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@Import(BareService.Endpoint.class)
public class BareService {

    /** Begins to listen on the port that the arguments name. */
    public static void main(String[] arguments) {
        SpringApplication.run(BareService.class, arguments);
    }

    /** Reads a body as the check does, and says the same to everybody. */
    @RestController
    public static class Endpoint {

        /** The constant. */
        @PostMapping("/naked")
        public Map<String, String> constant(@RequestBody Map<String, Object> request) {
            return Map.of("decision", "ALLOW");
        }
    }
}
