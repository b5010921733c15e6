package org.directpathguard.outside;

import java.nio.file.Path;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.trust.Trust;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one caller of outside systems. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideProperties.class)
class OutsideConfiguration {

    @Bean
    OutsideHttp outsideHttp(OutsideProperties properties) throws InventoryException {
        Path file = properties.caFile();
        return new OutsideHttp((file == null ? Trust.system() : Trust.caFile(file)).context());
    }
}
