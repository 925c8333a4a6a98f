package io.touhao.directory.web;

import io.touhao.directory.AbolishPost;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.AppointPerson;
import io.touhao.directory.CreatePost;
import io.touhao.directory.EndService;
import io.touhao.directory.GiveFields;
import io.touhao.directory.HandOver;
import io.touhao.directory.OfficeId;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostDraft;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Posts: who serves them, and their appointments, hand-overs and ends. */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class PostPages {

    private static final Map<String, String> TOLD = Map.of(
            "delegated", "代办已登记，到期自动收回；期间办的事两人都留痕。", "ended", "代办已提前结束。",
            "handed-over", "已交接，手里的事都到了接任者名下。");

    private final PostView view;
    private final OfficeView offices;
    private final CreatePost createPost;
    private final AppointPerson appointPerson;
    private final HandOver handOver;
    private final EndService endService;
    private final GiveFields giveFields;
    private final AbolishPost abolishPost;

    PostPages(
            PostView view, OfficeView offices, CreatePost createPost, AppointPerson appointPerson, HandOver handOver,
            EndService endService, GiveFields giveFields, AbolishPost abolishPost) {
        this.view = view;
        this.offices = offices;
        this.createPost = createPost;
        this.appointPerson = appointPerson;
        this.handOver = handOver;
        this.endService = endService;
        this.giveFields = giveFields;
        this.abolishPost = abolishPost;
    }

    @GetMapping("/posts/{id}")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    ModelAndView post(
            Actor actor, @PathVariable long id, @RequestParam Optional<PostPage.Deed> deed,
            @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("directory/web/post", "page", view.page(actor, new PostId(id), deed))
                .addObject("told", TOLD.getOrDefault(done, ""));
    }

    @GetMapping("/posts/new")
    ModelAndView draft(Actor actor, @RequestParam long office) {
        return new ModelAndView("directory/web/new-post", "page", offices.newPost(actor, new OfficeId(office)));
    }

    @PostMapping("/posts")
    String create(
            Actor actor, @RequestParam long office, @RequestParam String name, @RequestParam Role role,
            @RequestParam(defaultValue = "") String fields, @RequestParam(defaultValue = "false") boolean principal,
            @RequestParam(defaultValue = "50") int rank, @RequestParam(defaultValue = "1") int seats,
            @RequestParam LocalDate on) {
        var draft = new PostDraft(name, role, fields(fields), principal, rank, seats);
        return "redirect:/posts/" + createPost.create(actor, new OfficeId(office), draft, on).value();
    }

    @PostMapping("/posts/{id}/appoint")
    String appoint(
            Actor actor, @PathVariable long id, @RequestParam Optional<Long> person,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String mobile,
            @RequestParam LocalDate on) {
        var post = new PostId(id);
        if (person.isPresent()) {
            appointPerson.appoint(actor, post, new PersonId(person.get()), on);
        } else {
            appointPerson.appointNew(actor, post, name, present(mobile), on);
        }
        return "redirect:/posts/" + id;
    }

    @PostMapping("/posts/{id}/hand-over")
    String handOver(
            Actor actor, @PathVariable long id, @RequestParam long from, @RequestParam long person,
            @RequestParam LocalDate on, @RequestParam String reason, @RequestParam(defaultValue = "") String note) {
        handOver.handOver(
                actor, new PostId(id), new PersonId(from), new PersonId(person), on, new HandOver.Reason(reason, note));
        return "redirect:/posts/" + id + "?done=handed-over";
    }

    @PostMapping("/posts/{id}/end-service")
    String endService(Actor actor, @PathVariable long id, @RequestParam long person, @RequestParam LocalDate on) {
        endService.end(actor, new PostId(id), new PersonId(person), on);
        return "redirect:/posts/" + id;
    }

    @PostMapping("/posts/{id}/fields")
    String giveFields(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String fields) {
        giveFields.give(actor, new PostId(id), fields(fields));
        return "redirect:/posts/" + id;
    }

    @PostMapping("/posts/{id}/abolish")
    String abolish(Actor actor, @PathVariable long id, @RequestParam LocalDate on) {
        abolishPost.abolish(actor, new PostId(id), on);
        return "redirect:/posts/" + id;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text.strip()).filter(some -> !some.isEmpty());
    }

    /** Fields as typed: 01、12, G. */
    static List<String> fields(String typed) {
        return Arrays.stream(typed.split("[、,,;;\\s]+")).filter(field -> !field.isEmpty()).toList();
    }
}
