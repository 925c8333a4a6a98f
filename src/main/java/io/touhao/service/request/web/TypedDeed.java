package io.touhao.service.request.web;

import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.request.RequestDeed;
import io.touhao.service.request.RequestRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A deed as its form sends it.
 *
 * @param act the verb of the deed
 */
record TypedDeed(
        @Nullable String act, @Nullable String words, @Nullable String department, @Nullable String other, @Nullable String reason,
        @Nullable LocalDate until, @Nullable Integer rating, @Nullable List<MultipartFile> files) {

    RequestDeed deed() {
        var said = text(words);
        return switch (text(act)) {
            case "verify" -> new RequestDeed.Verify(said);
            case "decline" -> new RequestDeed.Decline(said);
            case "dispatch" -> new RequestDeed.Dispatch(text(other).isBlank() ? text(department) : text(other), said);
            case "take-back" -> new RequestDeed.TakeBack(said);
            case "reply" -> new RequestDeed.Reply(said);
            case "hand-up" -> new RequestDeed.HandUp(said);
            case "ask-pause" -> new RequestDeed.AskPause(text(reason), day(), said);
            case "grant-pause" -> new RequestDeed.GrantPause(said);
            case "refuse-pause" -> new RequestDeed.RefusePause(said);
            case "resume" -> new RequestDeed.Resume(said);
            case "solve" -> new RequestDeed.Solve(said, BroughtFile.of(Optional.ofNullable(files).orElse(List.of())));
            case "rate" -> new RequestDeed.Rate(Optional.ofNullable(rating).orElse(0), said);
            default -> throw new Refused(new NotFound("没有这种办理。"));
        };
    }

    private LocalDate day() {
        return Optional.ofNullable(until).orElseThrow(() -> new Refused(new RequestRefusal.WordMissing("until", "暂停到哪天")));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).orElse("");
    }
}
