package io.touhao.review.order.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Tab;
import io.touhao.review.order.SupervisionOrder;
import java.util.List;

/** The list of orders as its page shows it. */
record OrdersPage(ListPage<SupervisionOrder> list, Actor actor, Done done) {

    Heading heading() {
        return Heading.of("督办单", "dispatch").child("orders")
                .facts("共 %s 张%s".formatted(Figures.count(list.total().count()),
                        mayIssue() ? " · 规则每天自动拟单；人工拟单从下级台账勾选事项开始" : ""));
    }

    boolean mayIssue() {
        return actor.role() != Role.COUNTY_OFFICER;
    }

    List<Tab> tabs() {
        var given = list.query().given();
        var drafted = "DRAFTED".equals(given.get("state"));
        var answered = "ANSWERED".equals(given.get("state"));
        var open = given.containsKey("open");
        var mine = given.containsKey("mine");
        var overdue = given.containsKey("overdue");
        return List.of(
                tab("未销单", "/orders?open=1", open),
                tab("发给本单位", "/orders?mine=1", mine),
                tab("待签发", "/orders?state=DRAFTED", drafted),
                tab("待核验", "/orders?state=ANSWERED", answered),
                tab("逾期未答复", "/orders?overdue=1", overdue),
                tab("全部", "/orders", !drafted && !answered && !open && !mine && !overdue));
    }

    private static Tab tab(String title, String address, boolean on) {
        return new Tab(title, address, "", false, on);
    }
}
