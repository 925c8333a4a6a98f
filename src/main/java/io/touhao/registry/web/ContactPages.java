package io.touhao.registry.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.part.Link;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.registry.contact.Contact;
import io.touhao.registry.contact.Contacts;
import io.touhao.registry.contact.Phone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contacts of enterprises: kept, found by their phone, and shown in full for a reason. */
@Controller
@Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ContactPages {

    private final Contacts contacts;
    private final EnterpriseRecords records;

    ContactPages(Contacts contacts, EnterpriseRecords records) {
        this.contacts = contacts;
        this.records = records;
    }

    /** One contact, asked to be shown in full; the phone once it was granted. */
    record PhonePage(Enterprise enterprise, Contact contact, Optional<Phone> phone) {

        Heading heading() {
            var line = EnterpriseTabs.heading(enterprise);
            return Heading.of("查看全号", "enterprises").child("library")
                    .under(line.trail().getFirst(), new Link(enterprise.name(), "/enterprises/" + enterprise.id()))
                    .facts("谁、何时、为什么查看，都记入留痕");
        }
    }

    /** Who has a phone. */
    record FoundPage(Optional<List<Found>> found) {

        /** A contact and its enterprise. */
        record Found(Contact contact, String enterprise) {}

        Heading heading() {
            return Heading.of("按电话查企业", "enterprises").child("library").under(new Link("企业库", "/enterprises"))
                    .facts("号码须完整；电话加密保存，只能按全号查");
        }
    }

    @PostMapping("/enterprises/{id}/contacts")
    String keep(
            Actor actor, @PathVariable long id, @RequestParam String name, @RequestParam String post, @RequestParam String phone,
            @RequestParam String source) {
        contacts.keep(actor, id, name, post, phone, source);
        return "redirect:/enterprises/" + id;
    }

    @GetMapping("/enterprises/{id}/phone")
    ModelAndView ask(@PathVariable long id, @RequestParam long contact) {
        return page(id, contact, Optional.empty());
    }

    @PostMapping("/enterprises/{id}/phone")
    ModelAndView reveal(
            Actor actor, @PathVariable long id, @RequestParam long contact, @RequestParam String reason, HttpServletResponse response) {
        var phone = contacts.reveal(actor, id, contact, reason);
        response.setHeader("Cache-Control", "no-store");
        return page(id, contact, Optional.of(phone));
    }

    @GetMapping("/enterprises/by-phone")
    ModelAndView search() {
        return new ModelAndView("registry/web/by-phone", "page", new FoundPage(Optional.empty()));
    }

    /** A POST, so that the number stands in no address and no log. */
    @PostMapping("/enterprises/by-phone")
    ModelAndView found(@RequestParam String phone) {
        var found = contacts.withPhone(phone).stream()
                .flatMap(contact -> records.find(contact.enterprise()).stream().map(one -> new FoundPage.Found(contact, one.name())))
                .toList();
        return new ModelAndView("registry/web/by-phone", "page", new FoundPage(Optional.of(found)));
    }

    private ModelAndView page(long id, long contact, Optional<Phone> phone) {
        var enterprise = records.find(id).orElseThrow(ContactPages::absent);
        var found = contacts.of(id).stream().filter(one -> one.id() == contact).findFirst().orElseThrow(ContactPages::absent);
        return new ModelAndView("registry/web/phone", "page", new PhonePage(enterprise, found, phone));
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该联系人，或不在您的管辖范围内。"));
    }
}
