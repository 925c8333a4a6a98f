package io.touhao.page.web;

import io.touhao.page.Csrf;
import io.touhao.page.Frame;
import io.touhao.page.House;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.PlanInForce;
import io.touhao.page.SearchBox;
import io.touhao.page.Viewer;
import io.touhao.page.Viewers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the frame of a request from what the modules contribute. */
@Component
class Frames {

    /** Name of the frame in a template's parameters. */
    static final String ATTRIBUTE = "frame";

    private static final NavigationCounts.Count NO_COUNT = NavigationCounts.Count.of(-1);

    private final House house;
    private final KeptForms kept;
    private final List<NavigationItem> items;
    private final List<NavigationChildren> added;
    private final ObjectProvider<NavigationCounts> counts;
    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<PlanInForce> plan;
    private final ObjectProvider<SearchBox> search;

    Frames(House house, KeptForms kept, ObjectProvider<NavigationItem> items, ObjectProvider<NavigationChildren> added,
            ObjectProvider<NavigationCounts> counts, ObjectProvider<Viewers> viewers, ObjectProvider<PlanInForce> plan, ObjectProvider<SearchBox> search) {
        this.house = house;
        this.kept = kept;
        this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
        this.added = added.stream().sorted(Comparator.comparingInt(NavigationChildren::order)).toList();
        this.counts = counts;
        this.viewers = viewers;
        this.plan = plan;
        this.search = search;
    }

    /** The frame with everything in it. */
    Frame of(HttpServletRequest request) {
        var viewer = viewer(request);
        return new Frame(
                viewer, viewer.map(who -> groups(who, counts(who))).orElse(List.of()), viewer.flatMap(who -> plan()),
                viewer.flatMap(this::search), house, request(request));
    }

    /** The frame of an error page, which asks no module for anything that might fail again. */
    Frame bare(HttpServletRequest request) {
        var viewer = viewer(request);
        return new Frame(
                viewer, viewer.map(who -> groups(who, Map.of())).orElse(List.of()), Optional.empty(),
                Optional.empty(), house, request(request));
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable(viewers.getIfAvailable()).flatMap(who -> who.viewer(request));
    }

    private Optional<SearchBox> search(Viewer viewer) {
        return Optional.ofNullable(search.getIfAvailable()).filter(box -> box.isFor(viewer.role()));
    }

    private Optional<PlanInForce.Label> plan() {
        return Optional.ofNullable(plan.getIfAvailable()).flatMap(PlanInForce::label);
    }

    private Map<String, NavigationCounts.Count> counts(Viewer viewer) {
        var all = new HashMap<String, NavigationCounts.Count>();
        counts.forEach(module -> all.putAll(module.counts(viewer)));
        return all;
    }

    private List<Frame.Group> groups(Viewer viewer, Map<String, NavigationCounts.Count> numbers) {
        var entries = items.stream()
                .filter(item -> item.roles().contains(viewer.role()))
                .map(item -> entry(item, viewer, numbers))
                .collect(Collectors.groupingBy(
                        entry -> entry.item().group(), LinkedHashMap::new, Collectors.toList()));
        return entries.entrySet().stream().map(group -> new Frame.Group(group.getKey(), group.getValue())).toList();
    }

    private Frame.Entry entry(
            NavigationItem item, Viewer viewer, Map<String, NavigationCounts.Count> numbers) {
        var children = Stream.concat(item.children().stream(), added(item))
                .filter(child -> child.roles().contains(viewer.role()))
                .toList();
        return new Frame.Entry(item, children, numbers.getOrDefault(item.key(), NO_COUNT));
    }

    private Stream<NavigationItem.Child> added(NavigationItem item) {
        return added.stream().filter(more -> more.key().equals(item.key())).flatMap(more -> more.children().stream());
    }

    private Frame.Request request(HttpServletRequest request) {
        return new Frame.Request(address(request), number(request), csrf(request), kept.of(request));
    }

    private static String address(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        var query = request.getQueryString();
        return KeptForms.withoutKey(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /** The id that logs and trail know this request by; it outlives the jump to an error page. */
    static String number(HttpServletRequest request) {
        return request.getAttribute("requestId") instanceof String id ? id : "";
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token::getToken)
                : new Csrf("_csrf", () -> "");
    }
}
