package io.touhao.programme.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every move from every state by every role: what is not meant to go does not go. */
class MoveTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3703.370303");
    private static final UnitPath CITY = UnitPath.of("37.3703");
    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final Instant AT = Instant.parse("2023-09-18T02:00:00Z");
    private static final Map<Role, Actor> HOLDERS = Map.of(
            Role.ENTERPRISE, actor(Role.ENTERPRISE, COUNTY, 1, Optional.of(7L)),
            Role.COUNTY_OFFICER, actor(Role.COUNTY_OFFICER, COUNTY, 2, Optional.empty()),
            Role.CITY_OFFICER, actor(Role.CITY_OFFICER, CITY, 3, Optional.empty()),
            Role.DIVISION_OFFICER, actor(Role.DIVISION_OFFICER, PROVINCE, 4, Optional.empty()));

    @Test
    void aMoveGoesFromItsStatesByItsRoleAndInNoOtherWay() {
        for (var state : State.values()) {
            for (var move : Move.values()) {
                for (var role : HOLDERS.keySet()) {
                    var application = standing(state);
                    var allowed = move.from().contains(state) && move.role() == role;
                    assertThat(application.allows(HOLDERS.get(role), move)).as("%s %s %s", state, move, role).isEqualTo(allowed);
                    if (allowed) {
                        assertThat(after(application, move, HOLDERS.get(role)).state()).isEqualTo(move.to());
                    } else {
                        assertThatThrownBy(() -> after(application, move, HOLDERS.get(role))).isInstanceOf(Refused.class);
                    }
                }
            }
        }
    }

    @Test
    void recognitionIsReachedOnlyThroughEveryLevel() {
        for (var level : List.of(Move.ACCEPT, Move.VERIFY, Move.RECOMMEND, Move.PASS, Move.ANNOUNCE)) {
            assertThat(reachable(EnumSet.complementOf(EnumSet.of(level)))).as("without " + level).doesNotContain(State.RECOGNISED);
        }
        assertThat(reachable(EnumSet.allOf(Move.class))).contains(State.RECOGNISED);
    }

    @Test
    void nobodyActsForANeighbour() {
        var neighbour = actor(Role.COUNTY_OFFICER, UnitPath.of("37.3703.370304"), 9, Optional.empty());
        var other = actor(Role.ENTERPRISE, COUNTY, 10, Optional.of(8L));
        assertThat(standing(State.SUBMITTED).allows(neighbour, Move.ACCEPT)).isFalse();
        assertThat(standing(State.DRAFT).allows(other, Move.SUBMIT)).isFalse();
    }

    @Test
    void correctionIsAskedOnceAndWithAReason() {
        var county = HOLDERS.get(Role.COUNTY_OFFICER);
        var returned = standing(State.ACCEPTED).after(Move.ASK_CORRECTION, county, "缺审计报告", AT, Optional.empty());
        assertThat(returned.corrections()).isEqualTo(1);
        assertThat(returned.reason()).isEqualTo("缺审计报告");
        var again = after(after(returned, Move.SUBMIT, HOLDERS.get(Role.ENTERPRISE)), Move.ACCEPT, county);
        assertThatThrownBy(() -> after(again, Move.ASK_CORRECTION, county)).hasMessageContaining("已补正过一次");
        assertThatThrownBy(() -> standing(State.ACCEPTED).after(Move.ASK_CORRECTION, county, " ", AT, Optional.empty()))
                .hasMessageContaining("理由");
    }

    @Test
    void whoeverVerifiedDoesNotRecommend() {
        var county = HOLDERS.get(Role.COUNTY_OFFICER);
        var verified = after(standing(State.ACCEPTED), Move.VERIFY, county);
        assertThat(verified.verifiedBy()).isEqualTo(2);
        assertThatThrownBy(() -> after(verified, Move.RECOMMEND, actor(Role.CITY_OFFICER, CITY, 2, Optional.empty())))
                .hasMessageContaining("须由他人推荐");
    }

    private static Set<State> reachable(Set<Move> moves) {
        var reached = EnumSet.of(State.DRAFT);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var state = open.pop();
            moves.stream().filter(move -> move.from().contains(state)).map(Move::to).filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    private static Application after(Application application, Move move, Actor actor) {
        return application.after(move, actor, "理由", AT, Optional.of(LocalDate.of(2023, 9, 28)));
    }

    private static Application standing(State state) {
        return new Application(
                new ApplicationId(1), 0, new CallId(1), "srdi", new Application.Firm(7, "山东鲁孚精密机械有限公司", "91370303MA3TH00016", "3490", COUNTY),
                "ZJTX23-370303-001", state, AT, "", Optional.empty(), JsonNodeFactory.instance.objectNode(), Map.of(), AT, Optional.empty(),
                "unknown", Optional.empty(), "", 0, 0, Optional.empty(), Optional.empty());
    }

    private static Actor actor(Role role, UnitPath unit, long account, Optional<Long> enterprise) {
        return new Actor(account, "某人", Optional.empty(), Optional.empty(), Optional.empty(), "某处", role, unit, enterprise);
    }
}
