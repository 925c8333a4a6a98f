package io.touhao.review.message.web;

import io.touhao.directory.Acting;
import io.touhao.directory.Role;
import io.touhao.page.Frame;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationCounts.Count;
import io.touhao.page.NavigationItem;
import io.touhao.review.message.Inbox;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bell of the top bar, with what is unread. */
@Configuration(proxyBeanMethods = false)
class MessageNavigation {

    private static final List<String> RECEIVERS = Arrays.stream(Role.values())
            .filter(role -> role != Role.SYSTEM && role != Role.EXPERT)
            .map(Role::name)
            .toList();

    @Bean
    NavigationItem messagesEntry() {
        return new NavigationItem(Frame.BELL, Frame.OWN, 910, "消息", "bell", "/messages", RECEIVERS, List.of());
    }

    @Bean
    NavigationCounts unreadMessages(Inbox inbox) {
        return viewer -> Acting.current()
                .filter(actor -> RECEIVERS.contains(actor.role().name()))
                .map(actor -> Map.of(Frame.BELL, Count.waiting(inbox.unread(actor))))
                .orElse(Map.of());
    }
}
