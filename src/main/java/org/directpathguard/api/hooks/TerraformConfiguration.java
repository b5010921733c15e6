package org.directpathguard.api.hooks;

import java.nio.file.Path;
import org.directpathguard.host.InventoryException;
import org.directpathguard.outside.OutsideHosts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the run task. */
@Configuration(proxyBeanMethods = false)
class TerraformConfiguration {

    @Bean
    TerraformSignature terraformSignature(HookProperties properties) throws InventoryException {
        Path file = properties.terraform().keyFile();
        return file == null ? TerraformSignature.none() : TerraformSignature.ofFile(file);
    }

    @Bean
    OutsideHosts terraformHosts(HookProperties properties) {
        return new OutsideHosts(
                properties.terraform().hosts(), properties.terraform().privateHosts());
    }
}
