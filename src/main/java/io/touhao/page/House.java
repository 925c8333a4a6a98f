package io.touhao.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the foot of every page says about the office that runs the platform.
 *
 * @param organisation the office: 山东省工业和信息化厅
 * @param hotline telephone of the help desk; empty when there is none
 * @param note a note on the data, for instance that they are made up; empty when they are not
 * @param version version of the platform
 */
@ConfigurationProperties("touhao.page")
public record House(
        @DefaultValue("") String organisation, @DefaultValue("") String hotline, @DefaultValue("") String note,
        @DefaultValue("0.1.0") String version) {}
