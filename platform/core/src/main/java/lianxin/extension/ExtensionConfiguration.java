package lianxin.extension;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of code plugins. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtensionSettings.class)
class ExtensionConfiguration {}
