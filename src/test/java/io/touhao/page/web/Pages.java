package io.touhao.page.web;

import io.touhao.page.House;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.PlanInForce;
import io.touhao.page.SearchBox;
import io.touhao.page.Viewers;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The page module around one controller, without a server. */
final class Pages {

    private static final House HOUSE = new House("山东省工业和信息化厅", "400-0635-660", "页面数据为演示数据，非统计公布数", "0.1.0");

    private Pages() {}

    static MockMvcTester of(Object controller, Object... beans) {
        var frames = frames(beans);
        var mvc = MockMvcBuilders.standaloneSetup(
                        controller, new HelpPages(), new ErrorPages(frames, new MultipartProperties()))
                .setControllerAdvice(new RefusalAdvice(new KeptForms(), frames))
                .setViewResolvers(new JteViewResolver(new JteConfiguration().templates(), frames))
                .build();
        return MockMvcTester.create(mvc);
    }

    static Frames frames(Object... beans) {
        var factory = new StaticListableBeanFactory();
        Stream.of(beans).forEach(bean -> factory.addBean(bean.toString() + factory.getBeanDefinitionCount(), bean));
        return new Frames(
                HOUSE, new KeptForms(), factory.getBeanProvider(NavigationItem.class),
                factory.getBeanProvider(NavigationChildren.class), factory.getBeanProvider(NavigationCounts.class), factory.getBeanProvider(Viewers.class),
                factory.getBeanProvider(PlanInForce.class), factory.getBeanProvider(SearchBox.class));
    }
}
