package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Delegate;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.page.Frame;
import io.touhao.page.NavigationItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Standing in for a post (代办), arranged by whoever serves it or by the administrator. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR})
class DelegationPages {

    private static final List<String> OFFICIALS = Stream.of(
                    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
            .map(Role::name)
            .toList();

    private final Delegate delegate;

    DelegationPages(Delegate delegate) {
        this.delegate = delegate;
    }

    @Bean
    static NavigationItem delegationEntry() {
        return new NavigationItem(
                "delegation", Frame.OWN, 5, "本岗与代办", "person-lines-fill", "/delegations", OFFICIALS, List.of());
    }

    /** The post acted as, at the part on standing in. */
    @GetMapping("/delegations")
    String own(Actor actor) {
        return actor.post().map(post -> "redirect:/posts/%d#delegations".formatted(post.value())).orElse("redirect:/");
    }

    @PostMapping("/posts/{id}/delegate")
    String delegate(
            Actor actor, @PathVariable long id, @RequestParam long from, @RequestParam long person,
            @RequestParam LocalDate on, @RequestParam LocalDate last, @RequestParam String reason) {
        delegate.delegate(actor, new PostId(id), new PersonId(from), new PersonId(person), on, last, reason);
        return "redirect:/posts/" + id + "?done=delegated";
    }

    @PostMapping("/delegations/{id}/end")
    String end(Actor actor, @PathVariable long id, @RequestParam long post) {
        delegate.end(actor, id);
        return "redirect:/posts/" + post + "?done=ended";
    }
}
