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
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.review.message.Inbox;
import io.touhao.review.message.InboxList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox (消息). */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, ENTERPRISE})
class InboxPages {

    private final Inbox inbox;
    private final Listings listings;
    private final Clock clock;

    InboxPages(Inbox inbox, Listings listings, Clock clock) {
        this.inbox = inbox;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/messages")
    ModelAndView inbox(Actor actor, HttpServletRequest request) {
        var list = InboxList.of(clock.getZone());
        return new ModelAndView("review/message/web/inbox", "page", new InboxPage(
                listings.page(list, ListQuery.of(list, request), InboxList.given(actor)), inbox.unread(actor)));
    }

    @GetMapping("/messages/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = InboxList.of(clock.getZone());
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(list, ListQuery.of(list, request), InboxList.given(actor)));
    }

    @GetMapping("/messages/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = InboxList.of(clock.getZone());
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), InboxList.given(actor), response.getOutputStream());
    }

    /** Opens one message, which is its receipt. */
    @GetMapping("/messages/{id}")
    ModelAndView open(Actor actor, @PathVariable long id) {
        return new ModelAndView("review/message/web/message", "page",
                new MessagePage(inbox.open(actor, id), LocalDateTime.now(clock), clock.getZone()));
    }

    @PostMapping("/messages/read")
    String read(Actor actor, @RequestParam(defaultValue = "") long[] id) {
        inbox.read(actor, LongStream.of(id).boxed().toList());
        return "redirect:/messages";
    }

    @PostMapping("/messages/read-all")
    String readAll(Actor actor) {
        inbox.readAll(actor);
        return "redirect:/messages";
    }
}
