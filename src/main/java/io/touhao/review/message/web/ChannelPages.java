package io.touhao.review.message.web;

import static io.touhao.directory.Role.AUDIT_ADMINISTRATOR;
import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SECURITY_ADMINISTRATOR;
import static io.touhao.directory.Role.SUPERVISOR;
import static io.touhao.directory.Role.SYSTEM_ADMINISTRATOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.review.message.ChannelChoice;
import io.touhao.review.message.OwnChannels;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How one is reached outside the platform (接收方式). */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, ENTERPRISE})
class ChannelPages {

    private static final String ADDRESS = "/messages/channels";
    private static final String TOKEN = "calendarToken";

    private static final Map<String, String> TOLD = Map.of("chosen", "接收方式已保存。", "revoked", "日历订阅已停用，原地址不再有效。");

    private final OwnChannels channels;
    private final ObjectProvider<JavaMailSender> mail;

    ChannelPages(OwnChannels channels, ObjectProvider<JavaMailSender> mail) {
        this.channels = channels;
        this.mail = mail;
    }

    /** As a program outside reaches it: with the host that this request came to. */
    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/calendar/" + token).build().toUriString();
    }

    @GetMapping(ADDRESS)
    ModelAndView channels(Actor actor, Model told, @RequestParam(defaultValue = "") String done) {
        var token = Optional.ofNullable(told.getAttribute(TOKEN)).map(Object::toString);
        return new ModelAndView("review/message/web/channels", "page", new ChannelsPage(
                channels.choice(actor), actor.enterprise().isEmpty(), channels.hasCalendar(actor), token.map(ChannelPages::address), mail.getIfAvailable() != null,
                TOLD.getOrDefault(done, "")));
    }

    @PostMapping(ADDRESS)
    String choose(
            Actor actor, @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean urgent, @RequestParam(defaultValue = "false") boolean digest) {
        channels.choose(actor, new ChannelChoice(email.strip(), urgent, digest));
        return "redirect:" + ADDRESS + "?done=chosen";
    }

    /** Opens a calendar; its address is shown this once. */
    @PostMapping(ADDRESS + "/calendar")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR,
        SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR})
    String openCalendar(Actor actor, RedirectAttributes next) {
        next.addFlashAttribute(TOKEN, channels.openCalendar(actor));
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/calendar/revoke")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR,
        SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR})
    String revokeCalendar(Actor actor) {
        channels.revokeCalendar(actor);
        return "redirect:" + ADDRESS + "?done=revoked";
    }
}
