package io.touhao.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything round a page that does not depend on the page: who looks, where one can go, the plan in force. Built for
 * each request and given to every template as {@code frame}.
 *
 * @param viewer who looks; none before sign-in
 * @param groups the navigation, as this viewer's role sees it
 * @param plan the plan in force
 * @param search the search of the top bar
 * @param house what the foot says
 * @param request what the frame knows of this request
 */
public record Frame(
        Optional<Viewer> viewer, List<Group> groups, Optional<PlanInForce.Label> plan, Optional<SearchBox> search,
        House house, Request request) {

    /** Group of the entries that stand in the person's own menu and not in the navigation. */
    public static final String OWN = "本人";

    /** Key of the entry that the bell of the top bar opens, with its count. */
    public static final String BELL = "messages";

    /** Entries that fit into the bar at the bottom of a phone. */
    private static final int PHONE_ENTRIES = 4;

    public Frame {
        groups = List.copyOf(groups);
    }

    /** Entries under one heading. */
    public record Group(String title, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** An entry with the sub-pages that the role sees, and its count. */
    public record Entry(NavigationItem item, List<NavigationItem.Child> children, NavigationCounts.Count count) {

        public Entry {
            children = List.copyOf(children);
        }
    }

    /**
     * What the frame knows of the request.
     *
     * @param address path and query, as the browser shows them
     * @param number the record number, told to people when something fails
     * @param kept the form that was just refused, if one was
     */
    public record Request(String address, String number, Csrf csrf, Form kept) {}

    /** The form posted to this path, as it was refused, or a fresh one. */
    public Form form(String action) {
        return request.kept().action().equals(action) ? request.kept() : Form.FRESH;
    }

    public Csrf csrf() {
        return request.csrf();
    }

    public String address() {
        return request.address();
    }

    /** Where this viewer begins: the first entry of the own navigation, or the sign-in. */
    public String home() {
        return entries().stream().findFirst().map(entry -> entry.item().address()).orElse("/sign-in");
    }

    /** Groups of the navigation at the left. */
    public List<Group> navigation() {
        return groups.stream().filter(group -> !group.title().equals(OWN)).toList();
    }

    /** Entries of the person's own menu. */
    public List<Entry> own() {
        return groups.stream()
                .filter(group -> group.title().equals(OWN))
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    /** The person's messages, where the viewer gets any. */
    public Optional<Entry> bell() {
        return own().stream().filter(entry -> entry.item().key().equals(BELL)).findFirst();
    }

    /** The first entries, which the bar of a phone holds. */
    public List<Entry> phone() {
        return entries().stream().limit(PHONE_ENTRIES).toList();
    }

    /** The entries that a phone opens with 更多. */
    public List<Entry> phoneMore() {
        return entries().stream().skip(PHONE_ENTRIES).toList();
    }

    /** The chosen entry. */
    public Optional<Entry> chosen(String key) {
        return entries().stream().filter(entry -> entry.item().key().equals(key)).findFirst();
    }

    private List<Entry> entries() {
        return navigation().stream().flatMap(group -> group.entries().stream()).toList();
    }
}
