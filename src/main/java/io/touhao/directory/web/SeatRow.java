package io.touhao.directory.web;

import io.touhao.directory.Person;
import io.touhao.directory.Post;
import io.touhao.page.Dates;
import io.touhao.page.Signal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One seat of a post, as the office's table shows it.
 *
 * @param holder who serves it on the day
 * @param since since when it is served, or vacant
 * @param open how many things the post has open
 */
record SeatRow(Post post, Optional<Person> holder, LocalDate since, LocalDate on, long open) {

    String address() {
        return "/posts/" + post.id().value();
    }

    String person() {
        return holder.map(Person::name).orElse("—");
    }

    String personAddress() {
        return holder.map(person -> "/persons/" + person.id().value()).orElse("");
    }

    String mobile() {
        return holder.flatMap(Person::maskedMobile).orElse("—");
    }

    String fields() {
        return words(post.fields());
    }

    /** Fields of work in words: 01、12、目标. */
    static String words(List<String> fields) {
        return fields.isEmpty() ? "—" : fields.stream().map(SeatRow::word).collect(Collectors.joining("、"));
    }

    private static String word(String field) {
        return switch (field) {
            case "G" -> "目标";
            case "O" -> "组织";
            case "*" -> "全部";
            case String action -> action;
        };
    }

    String served() {
        return holder.isEmpty() ? "—" : Dates.full(since) + "—";
    }

    String todo() {
        return open == 0 ? "—" : open + " 项";
    }

    Signal signal() {
        return holder.isEmpty() ? Signal.YELLOW : Signal.GREEN;
    }

    String state() {
        return holder.isEmpty() ? "空缺 %d 天".formatted(ChronoUnit.DAYS.between(since, on)) : "在岗";
    }
}
